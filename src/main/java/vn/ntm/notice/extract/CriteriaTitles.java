package vn.ntm.notice.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The names that an official set gives to codes: {@code --set=xa-ntm-2021-2025} prints them beside the codes. */
final class CriteriaTitles {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<String, String> titles;

    private CriteriaTitles(Map<String, String> titles) {
        this.titles = titles;
    }

    /** The titles of a set of the program's own reference data; null when there is no set of that code. */
    static @Nullable CriteriaTitles of(String set) {
        if (!set.matches("[a-z0-9-]+")) {
            return null;
        }
        try (InputStream in = CriteriaTitles.class.getResourceAsStream("/reference/criteria/" + set + ".csv")) {
            return in == null ? null : read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable CriteriaTitles read(Reader reader) throws IOException {
        Map<String, String> titles = new HashMap<>();
        for (CSVRecord row : FORMAT.parse(reader)) {
            if (!row.isMapped("criterion_no") || !row.isMapped("indicator_code")) {
                return null;
            }
            titles.putIfAbsent(row.get("criterion_no"), row.get("criterion_name"));
            titles.putIfAbsent(row.get("indicator_code"), row.get("indicator_name"));
        }
        return new CriteriaTitles(titles);
    }

    /** Adds to each task what its codes are called; a code that the set does not have gets nothing. */
    void addTo(ObjectNode notice) {
        for (JsonNode task : notice.withArray("tasks")) {
            ObjectNode named = ((ObjectNode) task).putObject("criteria_titles");
            for (JsonNode code : task.get("criteria")) {
                String title = titles.get(code.asString());
                if (title != null) {
                    named.put(code.asString(), title);
                }
            }
        }
    }
}
