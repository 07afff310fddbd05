package vn.ntm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message key that the code or a template names exists, once, and is well formed. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile(
            "[\"'{](?<key>(?:ui|organisation|identity|criteria|attachment|assessment|audit|task|notice|notification|report|works|dossier|openness)(?:\\.[a-zA-Z0-9_]+)*"
                    + "\\.(?:error|flash)\\.[a-zA-Z0-9_.]*[a-zA-Z0-9_])[\"'}]");

    private static Map<String, String> all() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.sorted().toList()) {
                Properties properties = new Properties();
                try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.forEach((key, value) -> assertThat(all.put(key.toString(), value.toString()))
                        .as(key + " stands twice")
                        .isNull());
            }
        }
        return all;
    }

    @Test
    void everyKeyThatIsNamedExists() throws IOException {
        Map<String, String> messages = all();
        TreeSet<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(java|html)$")).toList()) {
                Matcher key = KEY.matcher(Files.readString(file));
                while (key.find()) {
                    if (!messages.containsKey(key.group("key"))) {
                        missing.add(key.group("key") + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageIsAFormat() throws IOException {
        assertThat(all()).allSatisfy((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(new MessageFormat(text).format(new Object[] {"a", "b", "c", "d"}))
                    .as(key)
                    .isNotBlank();
        });
    }
}
