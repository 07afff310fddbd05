package vn.ntm.criteria.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.criteria.CriteriaCatalogue.ObjectLevel;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.criteria.domain.PrintedSet.Basis;
import vn.ntm.criteria.domain.PrintedSet.Criterion;
import vn.ntm.criteria.domain.PrintedSet.Header;
import vn.ntm.criteria.domain.PrintedSet.Indicator;
import vn.ntm.shared.VietnameseText;

/** Reads the reference files on the class path. A file that does not add up stops the set it belongs to. */
@Component
class CatalogueReader {

    private static final String FOLDER = "reference/criteria/";
    private static final String LEVEL = "threshold_";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    List<PrintedSet> readAll() {
        List<PrintedSet> sets = new ArrayList<>();
        List<CSVRecord> bases = parse(text("legal-basis.csv"));
        for (CSVRecord row : parse(text("sets.csv"))) {
            sets.add(read(header(row), row.toList().toString(), bases));
        }
        return sets;
    }

    private PrintedSet read(Header header, String headerRow, List<CSVRecord> bases) {
        String rows = text(header.code() + ".csv");
        List<CSVRecord> mine = bases.stream()
                .filter(row -> row.get("set_code").equals(header.code()))
                .toList();
        Map<String, List<Indicator>> indicators = new LinkedHashMap<>();
        Map<String, CSVRecord> first = new LinkedHashMap<>();
        for (CSVRecord row : parse(rows)) {
            String criterion = row.get("criterion_no");
            first.putIfAbsent(criterion, row);
            indicators.computeIfAbsent(criterion, no -> new ArrayList<>()).add(indicator(row));
        }
        List<Criterion> criteria = new ArrayList<>();
        indicators.forEach((no, list) -> criteria.add(new Criterion(
                no, value(first.get(no), "criterion_name", no), optional(first.get(no), "group_name"), list)));
        String checksum =
                checksum(headerRow + rows + mine.stream().map(CSVRecord::toList).toList());
        return new PrintedSet(header, mine.stream().map(CatalogueReader::basis).toList(), criteria, checksum);
    }

    private static Header header(CSVRecord row) {
        return new Header(
                row.get("code"),
                VietnameseText.clean(row.get("name")),
                ObjectLevel.valueOf(row.get("object_level")),
                Tier.valueOf(row.get("tier")),
                row.get("period"),
                VietnameseText.clean(row.get("decision")),
                optional(row, "annex"),
                day(row, "issued_on"),
                LocalDate.parse(row.get("valid_from")),
                day(row, "valid_to"),
                row.get("dimension"),
                optional(row, "province"),
                optional(row, "note"));
    }

    private static Basis basis(CSVRecord row) {
        return new Basis(
                row.get("kind"),
                VietnameseText.clean(row.get("document")),
                day(row, "dated"),
                VietnameseText.clean(row.get("title")),
                optional(row, "province"),
                optional(row, "note"));
    }

    private static Indicator indicator(CSVRecord row) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (String column : row.getParser().getHeaderNames()) {
            String level = column.startsWith(LEVEL) ? optional(row, column) : null;
            if (level != null) {
                levels.put(column.substring(LEVEL.length()), level);
            }
        }
        return new Indicator(
                row.get("indicator_code"),
                optional(row, "parent_code"),
                VietnameseText.clean(row.get("indicator_name")),
                row.get("value_type"),
                optional(row, "unit"),
                optional(row, "comparator"),
                levels,
                optional(row, "lead_ministry"),
                optional(row, "guidance"),
                optional(row, "footnote"),
                optional(row, "note"),
                row.get("confidence").equals("verified"),
                optional(row, "source"));
    }

    private static @Nullable String optional(@Nullable CSVRecord row, String column) {
        return row != null && row.isMapped(column) ? VietnameseText.cleanOrNull(row.get(column)) : null;
    }

    private static String value(@Nullable CSVRecord row, String column, String otherwise) {
        String value = optional(row, column);
        return value == null ? otherwise : value;
    }

    private static @Nullable LocalDate day(CSVRecord row, String column) {
        String day = optional(row, column);
        return day == null ? null : LocalDate.parse(day);
    }

    private static List<CSVRecord> parse(String text) {
        try (var parser = FORMAT.parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try (InputStream in = CatalogueReader.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
