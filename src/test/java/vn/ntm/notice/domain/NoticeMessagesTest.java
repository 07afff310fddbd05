package vn.ntm.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.ntm.notice.domain.extraction.ReadingWarning;

/** Every value that a screen names has its Vietnamese word. */
class NoticeMessagesTest {

    @Test
    void nothingIsWithoutWords() throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/messages/notice.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
        for (NoticeState state : NoticeState.values()) {
            assertThat(words).containsKey("notice.state." + state);
        }
        for (NoticeAction action : NoticeAction.values()) {
            if (action.leadsTo() != null) {
                assertThat(words)
                        .containsKeys(
                                "notice.action." + action, "notice.event." + action, "audit.action.NOTICE_" + action);
            }
            if (action.isStep()) {
                assertThat(words).containsKey("notice.flash.step." + action);
            }
            if (action.needsDetail()) {
                assertThat(words).containsKey("notice.error.detail." + action);
            }
        }
        for (ReadingWarning.Code code : ReadingWarning.Code.values()) {
            assertThat(words).containsKey("notice.warning." + code);
        }
        for (CitationLink link : CitationLink.values()) {
            assertThat(words).containsKey("notice.link." + link);
        }
    }
}
