package vn.ntm.notice.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.ntm.paper.Letterhead;
import vn.ntm.paper.OfficialPaper;
import vn.ntm.paper.Signing;
import vn.ntm.paper.Signing.Copy;
import vn.ntm.paper.Signing.CopyList;
import vn.ntm.shared.Dates;

/** Writes a notice as .docx: what the reader of notices reads back from it is the notice itself. */
public final class NoticeFile {

    private NoticeFile() {}

    /** The whole file; the stream stays open. */
    public static void write(PrintedNotice notice, OutputStream out) throws IOException {
        try (OfficialPaper paper = new OfficialPaper(false)) {
            if (notice.isPage()) {
                page(notice, paper);
            } else {
                paper.head(new Letterhead(null, notice.issuing(), notice.number(), null, notice.placeAndDay()));
                paper.title("THÔNG BÁO", notice.header().subject());
                notice.body().forEach(paper::text);
                paper.foot(new Signing(
                        lists(notice),
                        notice.header().signatureLines(),
                        notice.header().signer()));
            }
            paper.write(out);
        }
    }

    /** What is known only from a page of a portal has neither number nor signature, and gets none here. */
    private static void page(PrintedNotice notice, OfficialPaper paper) {
        String source = notice.header().source();
        if (source != null) {
            paper.atRight(source);
        }
        paper.subject(notice.header().subject());
        if (notice.header().postedOn() != null) {
            paper.atRight("Đăng ngày " + Dates.format(notice.header().postedOn()));
        }
        notice.body().forEach(paper::text);
        String publisher = notice.header().publisher();
        if (publisher != null) {
            paper.atRight(publisher);
        }
    }

    private static List<CopyList> lists(PrintedNotice notice) {
        List<CopyList> lists = new ArrayList<>();
        for (RecipientList kind : RecipientList.values()) {
            List<Copy> copies = notice.recipients(kind).stream()
                    .map(line -> new Copy(line.depth(), line.text()))
                    .toList();
            if (!copies.isEmpty()) {
                lists.add(new CopyList(kind == RecipientList.PAPER ? "Nơi nhận:" : "Bản điện tử:", copies));
            }
        }
        return lists;
    }
}
