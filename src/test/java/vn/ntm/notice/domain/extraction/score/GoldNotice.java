package vn.ntm.notice.domain.extraction.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ntm.notice.domain.extraction.SeedTexts;

/** A real text with what a careful reader found in it. */
record GoldNotice(String name, String raw, JsonNode gold) {

    private static final Path HOME = Path.of("src/test/resources/notices");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<GoldNotice> seeds() {
        return Stream.of("000", "001", "002", "003", "004")
                .map(number -> new GoldNotice(
                        number, SeedTexts.of(number), json(HOME.resolve("gold/seed-" + number + ".json"))))
                .toList();
    }

    static List<GoldNotice> others() {
        try (Stream<Path> files = Files.list(HOME.resolve("dev/gold"))) {
            return files.sorted()
                    .map(file -> {
                        JsonNode gold = json(file);
                        String text = gold.get("file").asString();
                        return new GoldNotice(text, read(HOME.resolve(text)), gold);
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        return JSON.readTree(read(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
