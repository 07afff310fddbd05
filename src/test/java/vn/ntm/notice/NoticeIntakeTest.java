package vn.ntm.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.attachment.TestFiles;
import vn.ntm.attachment.domain.FileReading;
import vn.ntm.identity.Accounts;
import vn.ntm.identity.Actor;
import vn.ntm.notice.domain.NoticeIntake;
import vn.ntm.notice.domain.ReceivedDocument;
import vn.ntm.notice.domain.extraction.SeedTexts;
import vn.ntm.notice.domain.intake.DocumentKind;
import vn.ntm.notice.domain.intake.SampleFiles;
import vn.ntm.organisation.Units;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.support.DatabaseTest;
import vn.ntm.ui.NotAllowedException;

/** A document comes in: its text and its original are kept, or it is refused and nothing is. */
@DatabaseTest
class NoticeIntakeTest {

    @Autowired
    NoticeIntake intake;

    @Autowired
    FileReading files;

    @Autowired
    Notices notices;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private NoticeCast cast;

    @BeforeEach
    void enter() {
        cast = new NoticeCast(units, notices, accounts);
    }

    private ReceivedDocument receive(String name, byte[] content) {
        return intake.receive(TestFiles.upload(name, content), cast.office()).value();
    }

    private long kept() {
        return jdbc.sql("select count(*) from notice_intake").query(Long.class).single();
    }

    @Test
    void theOriginalIsKeptByteForByteWithItsChecksum() throws Exception {
        byte[] docx = SampleFiles.docx("001");

        ReceivedDocument received = receive("Thông báo 9.2021.docx", docx);

        StoredFile original = Objects.requireNonNull(received.original());
        assertThat(original.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(docx)));
        assertThat(files.open(original.id(), cast.office()).orElseThrow().content())
                .isEqualTo(docx);
        assertThat(original.name()).isEqualTo("Thông báo 9.2021.docx");
        assertThat(received.kind()).isEqualTo(DocumentKind.DOCX);
        assertThat(received.text()).contains("5. UBND xã Đề Thám");
        assertThat(intake.find(received.id(), cast.office())).contains(received);
    }

    /** A browser must never show a stranger's page as ours. */
    @Test
    void aPageIsKeptAsBytesToDownload() {
        ReceivedDocument received = receive("trang.html", SampleFiles.html("004"));

        assertThat(received.kind()).isEqualTo(DocumentKind.HTML);
        assertThat(Objects.requireNonNull(received.original()).contentType()).isEqualTo("application/octet-stream");
    }

    @Test
    void pastedTextIsKeptAsItIs() {
        String text = SeedTexts.of("000");

        ReceivedDocument received = intake.receiveText(text, cast.office()).value();

        assertThat(received.text()).isEqualTo(text);
        assertThat(received.kind()).isEqualTo(DocumentKind.PASTED);
        assertThat(received.original()).isNull();
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        long before = kept();
        byte[] secret = "MẬT\n\nTHÔNG BÁO\n\nNội dung".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> refused = Map.of(
                "notice.error.intake.EMPTY",
                new byte[0],
                "notice.error.intake.BROKEN",
                "PK\3\4 hỏng".getBytes(StandardCharsets.UTF_8),
                "notice.error.intake.NOT_TEXT",
                TestFiles.EXE,
                "notice.error.intake.TOO_LARGE",
                new byte[20 * 1024 * 1024 + 1],
                "notice.error.intake.MACRO",
                SampleFiles.docm("000"),
                "notice.error.secret",
                secret);

        refused.forEach((key, content) -> {
            Outcome<ReceivedDocument> outcome = intake.receive(TestFiles.upload("tep.docx", content), cast.office());
            assertThat(outcome.rejections()).extracting(Rejection::messageKey).containsExactly(key);
            assertThat(outcome.rejections()).extracting(Rejection::field).containsExactly("file");
        });

        assertThat(kept()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from attachment where owner_kind = 'NOTICE_INTAKE'")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void onlyWhoMayDraftReceives() {
        assertThatThrownBy(() -> intake.receiveText("Nội dung", cast.commune()))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void anotherUnitSeesTheOriginalOnlyWithTheNotice() {
        Actor reader = cast.leader();
        Actor stranger = cast.officeOf(cast.ubndMyLoc);
        ReceivedDocument received = receive("tb.docx", SampleFiles.docx("001"));
        StoredFile original = Objects.requireNonNull(received.original());
        assertThat(intake.find(received.id(), stranger)).isEmpty();
        assertThat(files.open(original.id(), stranger)).isEmpty();

        long notice = cast.seed("001", false);
        assertThat(intake.attach(received.id(), notice)).isTrue();

        assertThat(files.open(original.id(), reader)).isPresent();
        assertThat(files.open(original.id(), stranger)).isEmpty();
    }

    @Test
    void oneNoticeIsMadeOfOneDocument() {
        ReceivedDocument received = receive("tb.docx", SampleFiles.docx("001"));
        long notice = cast.seed("001", false);

        assertThat(intake.attach(received.id(), notice)).isTrue();
        assertThat(intake.attach(received.id(), notice)).isFalse();
    }

    @Test
    void theTextCannotBeChangedAfterwards() {
        ReceivedDocument received =
                intake.receiveText("Nội dung", cast.office()).value();

        assertThatThrownBy(() -> jdbc.sql("update notice_intake set text = 'khác' where id = :id")
                        .param("id", received.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
