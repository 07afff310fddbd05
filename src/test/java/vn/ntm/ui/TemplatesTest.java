package vn.ntm.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A replaced element takes its own condition with it: what should be hidden would always show. */
class TemplatesTest {

    private static final Pattern TAG = Pattern.compile("<[a-z:]+ [^<>]*>");

    @Test
    void noElementIsReplacedUnderACondition() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Matcher tag = TAG.matcher(Files.readString(file));
                while (tag.find()) {
                    if (tag.group().contains("th:if=") && tag.group().contains("th:replace=")) {
                        found.add(file + ": " + tag.group());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
