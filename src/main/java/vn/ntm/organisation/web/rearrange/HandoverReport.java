package vn.ntm.organisation.web.rearrange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.domain.rearrange.HoldingCount;
import vn.ntm.organisation.domain.rearrange.LineLedger.Ended;
import vn.ntm.organisation.domain.rearrange.Rearrangement;
import vn.ntm.organisation.domain.rearrange.RearrangementReading;
import vn.ntm.organisation.domain.rearrange.RearrangementStore.Touched;
import vn.ntm.paper.Letterhead;
import vn.ntm.paper.OfficialPaper;
import vn.ntm.paper.Signing;
import vn.ntm.paper.Signing.Copy;
import vn.ntm.paper.Signing.CopyList;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Numbers;
import vn.ntm.ui.Viewer;

/** "Báo cáo kết quả bàn giao": a finished rearrangement as a paper in the form of Nghị định 30/2020/NĐ-CP. */
@Component
class HandoverReport {

    private final MessageSource messages;

    HandoverReport(MessageSource messages) {
        this.messages = messages;
    }

    /** @param viewer whose unit reports */
    void write(
            RearrangementReading.Page page, List<Ended> ended, @Nullable Viewer viewer, LocalDate today, OutputStream out)
            throws IOException {
        Rearrangement plan = page.plan();
        try (OfficialPaper paper = new OfficialPaper(false)) {
            paper.head(new Letterhead(
                    viewer == null ? null : viewer.parentLabel(),
                    Letterhead.issuerLines(viewer == null ? plan.author().position() : viewer.unitLabel()),
                    "/BC-",
                    null,
                    "......, " + Dates.inWords(today)));
            paper.title("BÁO CÁO", "Kết quả bàn giao khi sắp xếp đơn vị hành chính theo " + plan.document());
            paper.text(says("organisation.rearrange." + plan.kind().name()) + " theo " + plan.document()
                    + ", có hiệu lực từ " + Dates.inWords(plan.effectiveOn())
                    + ". Trước khi sắp xếp, mọi nội dung đang gắn với đơn vị kết thúc được liệt kê từng dòng; mỗi dòng"
                    + " được chuyển cho đơn vị kế thừa hoặc kết thúc có lý do. Kết quả như sau:");
            units(paper, page);
            paper.heading((page.plan().kind().isNational() ? "1" : "2") + ". Bảng đối chiếu");
            paper.table(
                    List.of("TT", "Nội dung", "Trước", "Đã chuyển", "Kết thúc", "Ở lại", "Xong trước", "Còn lại"),
                    List.of(6, 38, 11, 11, 11, 9, 11, 11),
                    rows(page.counts()));
            paper.text(
                    page.proven()
                            ? "Số trước khi sắp xếp bằng số đã chuyển, kết thúc có lý do, ở lại và đã xong trước; không"
                                    + " nội dung nào còn lại ở đơn vị đã kết thúc."
                            : "Có dòng không khớp giữa số trước và sau, cần kiểm tra lại.");
            if (!ended.isEmpty()) {
                paper.heading((page.plan().kind().isNational() ? "2" : "3") + ". Những gì kết thúc, và lý do");
                paper.table(List.of("TT", "Nội dung", "Lý do", "Số dòng"), List.of(6, 34, 48, 12), reasons(ended));
            }
            paper.text("Trên đây là báo cáo kết quả bàn giao./.");
            paper.foot(new Signing(
                    List.of(new CopyList(
                            "Nơi nhận:", List.of(new Copy(0, "Cơ quan cấp trên (để b/c)"), new Copy(0, "Lưu: VT")))),
                    List.of("THỦ TRƯỞNG CƠ QUAN"),
                    null));
            paper.write(out);
        }
    }

    private static void units(OfficialPaper paper, RearrangementReading.Page page) {
        if (page.plan().kind().isNational()) {
            return;
        }
        paper.heading("1. Đơn vị sắp xếp");
        for (Touched unit : page.touched()) {
            Rearrangement.Begins begins = page.plan().begins();
            String to = !unit.receivers().isEmpty()
                    ? String.join(", ", unit.receivers())
                    : begins == null ? "giải thể" : begins.name();
            paper.text("- " + unit.name() + (unit.parentName() == null ? "" : ", " + unit.parentName()) + ": " + to + ".");
        }
    }

    private List<List<String>> rows(List<HoldingCount> counts) {
        List<List<String>> rows = new ArrayList<>();
        for (HoldingCount count : counts) {
            Long before = count.openBefore();
            Long after = count.openAfter();
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    says("unit.bound." + count.holding()),
                    Numbers.group(before == null ? count.lines() : before),
                    Numbers.group(count.moved()),
                    Numbers.group(count.closed()),
                    Numbers.group(count.stayed()),
                    Numbers.group(count.gone()),
                    after == null ? "" : Numbers.group(after)));
        }
        return rows;
    }

    private List<List<String>> reasons(List<Ended> ended) {
        List<List<String>> rows = new ArrayList<>();
        for (Ended one : ended) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    says("unit.bound." + one.holding()),
                    one.reason(),
                    Numbers.group(one.lines())));
        }
        return rows;
    }

    private String says(String key) {
        return messages.getMessage(key, null, Locale.ROOT);
    }
}
