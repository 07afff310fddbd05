package vn.ntm.attachment.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.ntm.attachment.TestFiles.PDF;
import static vn.ntm.attachment.TestFiles.upload;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.ntm.attachment.Attachments;
import vn.ntm.attachment.Attachments.StoredFile;
import vn.ntm.attachment.TestFileAccess;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.SignedInUser;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Rejection;
import vn.ntm.support.DatabaseTest;

@DatabaseTest
class FilePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Attachments attachments;

    @Autowired
    MessageSource messages;

    @Autowired
    ApplicationClock clock;

    private final Actor office = actor("/");
    private final Actor stranger = actor("/2/");

    @Test
    void aStoredFileKeepsWhoWhenAndItsChecksum() {
        StoredFile file = store(TestFileAccess.READABLE, "Báo cáo.pdf", PDF);

        assertThat(file.name()).isEqualTo("Báo cáo.pdf");
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(PDF.length);
        assertThat(file.sha256()).hasSize(64);
        assertThat(file.storedBy()).isEqualTo("Lý Thị Hoa, Chuyên viên Văn phòng");
        assertThat(file.storedAt().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate())
                .isEqualTo(clock.today());
    }

    @Test
    void theSameContentIsKeptOncePerOwner() {
        StoredFile first = store(7, "a.pdf", PDF);
        StoredFile again = store(7, "b.pdf", PDF);
        StoredFile elsewhere = store(8, "a.pdf", PDF);

        assertThat(again).isEqualTo(first);
        assertThat(elsewhere.id()).isNotEqualTo(first.id());
        assertThat(attachments.of(TestFileAccess.KIND, 7)).containsExactly(first);
        assertThat(attachments.ofAll(TestFileAccess.KIND, List.of(7L, 8L, 9L)))
                .isEqualTo(Map.of(7L, List.of(first), 8L, List.of(elsewhere)));
    }

    @Test
    void aRefusedFileLeavesNothingBehindAndSaysWhatIsAllowed() {
        var outcome = attachments.store(TestFileAccess.KIND, 7, upload("a.pdf", new byte[] {'M', 'Z', 0}), office);

        Rejection rejection = outcome.rejections().get(0);
        assertThat(messages.getMessage(
                        rejection.messageKey(), rejection.arguments().toArray(), Locale.forLanguageTag("vi-VN")))
                .contains("“a.pdf”")
                .contains("pdf, docx, doc");
        assertThat(attachments.of(TestFileAccess.KIND, 7)).isEmpty();
    }

    @Test
    void aReaderDownloadsTheFileWithItsVietnameseName() {
        StoredFile file = store(7, "Báo cáo xã Đề Thám.pdf", PDF);

        MvcTestResult page = get("/tep/" + file.id(), office);

        assertThat(page).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(page.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(page)
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"Bao cao xa De Tham.pdf\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20x%C3%A3%20%C4%90%E1%BB%81%20Th%C3%A1m.pdf")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("ETag", "\"" + file.sha256() + "\"");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).startsWith("sandbox");
    }

    @Test
    void anUnchangedFileIsNotSentTwice() {
        StoredFile file = store(7, "a.pdf", PDF);

        assertThat(mvc.get()
                        .uri("/tep/" + file.id())
                        .header("If-None-Match", "\"" + file.sha256() + "\"")
                        .with(user(signedIn(office))))
                .hasStatus(304);
    }

    @Test
    void onlyPicturesAndPdfOpenInTheBrowser() {
        StoredFile pdf = store(7, "a.pdf", PDF);
        StoredFile text = store(7, "a.txt", "<script>alert(1)</script>".getBytes(UTF_8));

        assertThat(disposition(get("/tep/" + pdf.id() + "?xem", office))).startsWith("inline;");
        assertThat(disposition(get("/tep/" + text.id() + "?xem", office))).startsWith("attachment;");
        assertThat(get("/tep/" + text.id() + "?xem", office).getResponse().getHeader("Content-Security-Policy"))
                .startsWith("sandbox");
    }

    @Test
    void outOfReachAndUnknownLookTheSame() {
        StoredFile readable = store(7, "a.pdf", PDF);
        StoredFile closed = store(8, "a.pdf", PDF);
        StoredFile orphan = attachments
                .store("NOBODY_ANSWERS", 7, upload("a.pdf", PDF), office)
                .value();

        assertThat(get("/tep/" + readable.id(), stranger)).hasStatus(404);
        assertThat(get("/tep/" + closed.id(), office)).hasStatus(404);
        assertThat(get("/tep/" + orphan.id(), office)).hasStatus(404);
        assertThat(get("/tep/999999", office)).hasStatus(404);
        assertThat(get("/tep/abc", office)).hasStatus(404);
    }

    @Test
    void aNameCannotAddHeaders() {
        StoredFile file = store(7, "a\"; x=\r\nSet-Cookie: a=b;.pdf", PDF);

        MvcTestResult page = get("/tep/" + file.id(), office);

        assertThat(page).doesNotContainHeader("Set-Cookie");
        assertThat(disposition(page))
                .isEqualTo("attachment; filename=\"a__ x_Set-Cookie_ a_b_.pdf\"; "
                        + "filename*=UTF-8''a%22%3B%20x%3DSet-Cookie%3A%20a%3Db%3B.pdf");
    }

    private StoredFile store(long owner, String name, byte[] content) {
        return attachments
                .store(TestFileAccess.KIND, owner, upload(name, content), office)
                .value();
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).with(user(signedIn(actor))).exchange();
    }

    private static String disposition(MvcTestResult page) {
        return String.valueOf(page.getResponse().getHeader("Content-Disposition"));
    }

    private static SignedInUser signedIn(Actor actor) {
        return new SignedInUser(1, "hoa", actor.name(), null, actor, 0, true, false, false);
    }

    private static Actor actor(String scope) {
        return new Actor(
                new UserId(1),
                "hoa",
                "Lý Thị Hoa",
                1,
                Role.VPH,
                new UnitId(1),
                scope,
                "Văn phòng",
                scope,
                "Chuyên viên Văn phòng");
    }
}
