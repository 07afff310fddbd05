package vn.ntm.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Pages load one style sheet; a component's sheet that the build does not put into it would be missing everywhere. */
class StyleSheetTest {

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
