package vn.ntm.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A page has its own words, else those of the page above; a few short sentences, no more. */
class PageHelpTest {

    private static final PageHelp HELP = new PageHelp(List.of(
            "# not shown",
            "/nhiem-vu",
            "Sổ theo dõi.",
            "",
            "/nhiem-vu/*",
            "Một nhiệm vụ.",
            "Hạn giao lần đầu luôn được giữ.",
            "/nhiem-vu/moi",
            "Giao việc mới."));

    @Test
    void theClosestPageAboveAnswers() {
        assertThat(HELP.of("/nhiem-vu?xem=qua-han")).containsExactly("Sổ theo dõi.");
        assertThat(HELP.of("/nhiem-vu/moi")).containsExactly("Giao việc mới.");
        assertThat(HELP.of("/nhiem-vu/12/gia-han")).containsExactly("Một nhiệm vụ.", "Hạn giao lần đầu luôn được giữ.");
        assertThat(HELP.of("/nhiem-vu/bo-loc")).containsExactly("Sổ theo dõi.");
        assertThat(HELP.of("/nhiem-vu-khac")).isEmpty();
        assertThat(HELP.of("/")).isEmpty();
    }

    @Test
    void aPageIsToldAboutOnce() {
        assertThatThrownBy(() -> new PageHelp(List.of("/lich", "Một.", "/lich", "Hai.")))
                .hasMessageContaining("/lich");
    }

    @Test
    void whatStandsInTheFileIsShort() {
        PageHelp help = new PageHelp();
        assertThat(help.pages()).hasSizeGreaterThan(50).allSatisfy(page -> {
            List<String> sentences = help.of(page.replace("*", "1"));
            assertThat(sentences).as(page).hasSizeBetween(2, 6).allMatch(line -> line.length() <= 170);
            assertThat(String.join(" ", sentences)).as(page).endsWith(".").hasSizeLessThanOrEqualTo(600);
        });
    }
}
