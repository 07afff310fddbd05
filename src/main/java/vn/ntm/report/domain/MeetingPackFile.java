package vn.ntm.report.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.ntm.assessment.RaisedMatters.Matter;
import vn.ntm.notice.Notices.Concluded;
import vn.ntm.paper.Letterhead;
import vn.ntm.paper.OfficialPaper;
import vn.ntm.paper.Signing;
import vn.ntm.paper.Signing.Copy;
import vn.ntm.paper.Signing.CopyList;
import vn.ntm.report.domain.MeetingPack.Moved;
import vn.ntm.shared.Dates;
import vn.ntm.task.Tasks.BoardRow;
import vn.ntm.task.Tasks.OfOrigin;

/** The pack of a meeting as a report in official words, with its tables; the office writes its own words into it. */
public final class MeetingPackFile {

    private final MeetingPack pack;
    private final OfficialPaper paper;
    private final UnaryOperator<String> words;

    private MeetingPackFile(MeetingPack pack, OfficialPaper paper, UnaryOperator<String> words) {
        this.pack = pack;
        this.paper = paper;
        this.words = words;
    }

    /** Who writes: the lines of its name, the authority over it, and where. */
    public record Office(@Nullable String superior, List<String> name, String place) {}

    /**
     * The whole file; the stream stays open.
     *
     * @param words what a message key says
     */
    public static void write(MeetingPack pack, Office office, UnaryOperator<String> words, OutputStream out)
            throws IOException {
        try (OfficialPaper paper = new OfficialPaper(false)) {
            paper.head(new Letterhead(
                    office.superior(),
                    office.name(),
                    "/BC",
                    null,
                    office.place() + ", " + Dates.inWords(pack.today())));
            paper.title(
                    "BÁO CÁO", "Tình hình thực hiện các kết luận, phục vụ cuộc họp Ban Chỉ đạo xây dựng nông thôn mới");
            MeetingPackFile file = new MeetingPackFile(pack, paper, words);
            file.conclusions();
            file.overdue();
            file.criteria();
            file.matters();
            file.extensions();
            paper.text("Trên đây là báo cáo phục vụ cuộc họp, kính trình Ban Chỉ đạo xem xét, cho ý kiến./.");
            paper.foot(new Signing(
                    List.of(new CopyList(
                            "Nơi nhận:", List.of(new Copy(0, "Thành viên Ban Chỉ đạo"), new Copy(0, "Lưu: VT")))),
                    List.of(),
                    null));
            paper.write(out);
        }
    }

    private void conclusions() {
        Concluded previous = pack.previous();
        paper.heading("I. KẾT QUẢ THỰC HIỆN KẾT LUẬN CUỘC HỌP TRƯỚC");
        if (previous == null) {
            paper.text("Chưa có thông báo kết luận nào.");
            return;
        }
        paper.text(previous.label().replace(" · ", " ngày ") + ", " + previous.issuer() + ": " + previous.subject()
                + ". "
                + two(pack.duties().size()) + " nhiệm vụ, " + two(pack.parts()) + " lượt giao chủ trì; đã hoàn thành "
                + two(pack.partsDone()) + ", quá hạn " + two(pack.partsOverdue()) + ".");
        List<List<String>> rows = new ArrayList<>();
        for (OfOrigin duty : pack.duties()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    duty.title() + "\n" + duty.originLabel(),
                    duty.leads(),
                    duty.dueLine() == null ? "không ghi hạn" : duty.dueLine(),
                    duty.chip().workLabel()
                            + (duty.chip().dueLabel().isEmpty()
                                    ? ""
                                    : "\n" + duty.chip().dueLabel())));
        }
        table(List.of("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Tình hình"), List.of(6, 38, 22, 16, 18), rows);
        if (!pack.earlier().isEmpty()) {
            paper.text("Các kết luận trước đó còn việc chưa xong:");
            pack.earlier()
                    .forEach(one -> paper.text("- " + one.notice().label() + ": còn " + two(one.left()) + "/"
                            + two(one.progress().total()) + " việc, quá hạn "
                            + two(one.progress().overdue()) + "."));
        }
    }

    private void overdue() {
        paper.heading("II. VIỆC QUÁ HẠN THEO ĐƠN VỊ");
        if (pack.late().isEmpty()) {
            paper.text("Không có việc quá hạn.");
            return;
        }
        List<List<String>> units = new ArrayList<>();
        pack.late()
                .forEach(unit -> units.add(List.of(
                        Integer.toString(units.size() + 1),
                        unit.unitName(),
                        Long.toString(unit.total()),
                        Long.toString(unit.overdue()),
                        Long.toString(unit.done()))));
        table(List.of("TT", "Đơn vị", "Được giao", "Quá hạn", "Đã xong"), List.of(6, 46, 16, 16, 16), units);
        duties(pack.overdue());
    }

    private void criteria() {
        paper.heading("III. TIÊU CHÍ THAY ĐỔI TỪ CUỘC HỌP TRƯỚC");
        if (pack.moved().isEmpty()) {
            paper.text("Từ ngày " + Dates.format(pack.since()) + " chưa ghi nhận tiêu chí nào thay đổi.");
            return;
        }
        paper.text("Từ ngày " + Dates.format(pack.since()) + ": " + two(pack.gained()) + " lượt tiêu chí đạt thêm, "
                + two(pack.lost()) + " lượt không còn đạt.");
        List<List<String>> rows = new ArrayList<>();
        for (Moved one : pack.moved()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    one.commune().name(),
                    one.criterion().code() + ". " + one.criterion().name(),
                    one.before().label(),
                    one.now().label() + "\ntừ " + Dates.format(one.on())));
        }
        table(List.of("TT", "Xã", "Tiêu chí", "Trước", "Nay"), List.of(6, 26, 32, 16, 20), rows);
    }

    private void matters() {
        paper.heading("IV. VƯỚNG MẮC, ĐỀ XUẤT CHƯA QUYẾT ĐỊNH");
        if (pack.matters().isEmpty()) {
            paper.text("Không có.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Matter one : pack.matters()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    one.unitName(),
                    one.code() + ". " + one.criterion(),
                    words.apply(one.kindKey()) + ": " + one.text(),
                    words.apply(one.stateKey())));
        }
        table(List.of("TT", "Xã", "Tiêu chí", "Nội dung", "Tình trạng"), List.of(6, 18, 22, 38, 16), rows);
    }

    private void extensions() {
        paper.heading("V. ĐỀ NGHỊ GIA HẠN CHỜ QUYẾT ĐỊNH");
        if (pack.extensions().isEmpty()) {
            paper.text("Không có.");
        } else {
            duties(pack.extensions());
        }
    }

    private void duties(List<BoardRow> duties) {
        List<List<String>> rows = new ArrayList<>();
        for (BoardRow row : duties) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    row.unitName(),
                    row.title() + "\n" + row.originLabel(),
                    row.dueLine()
                            + (row.chip().dueLabel().isEmpty()
                                    ? ""
                                    : "\n" + row.chip().dueLabel())));
        }
        table(List.of("TT", "Đơn vị", "Nhiệm vụ", "Thời hạn"), List.of(6, 24, 46, 24), rows);
    }

    private void table(List<String> head, List<Integer> parts, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            paper.table(head, parts, rows);
        }
    }

    private static String two(long number) {
        return Dates.twoDigits((int) number);
    }
}
