package vn.ntm.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Pages load one style sheet; a component's sheet that the build does not put into it would be missing everywhere. */
class StyleSheetTest {

    private static final Pattern FIXED_TYPE = Pattern.compile("(?:font-size|line-height|font)\\s*:[^;}]*\\dpx");

    /** In px it would stay as it is for whoever set the browser, or the program, to larger letters. */
    @Test
    void everySizeOfTypeFollowsTheReader() throws IOException {
        List<String> fixed = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/css"))) {
            for (Path sheet : files.sorted().toList()) {
                Matcher size = FIXED_TYPE.matcher(Files.readString(sheet));
                while (size.find()) {
                    fixed.add(sheet.getFileName() + ": " + size.group());
                }
            }
        }
        assertThat(fixed).isEmpty();
    }

    @Test
    void everyComponentIsInTheOneThatPagesLoad() throws IOException {
        String all = Files.readString(
                new ClassPathResource("static/css/ntm.css").getFile().toPath());
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/css"))) {
            List<Path> sheets = files.sorted().toList();
            assertThat(sheets).hasSizeGreaterThan(10);
            for (Path sheet : sheets) {
                assertThat(all)
                        .as(sheet.toString())
                        .contains(Files.readString(sheet).strip());
            }
        }
    }
}
