package vn.ntm.report.domain.table;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Money;
import vn.ntm.works.WorksTables;
import vn.ntm.works.WorksTables.DebtLine;

/** B4: capital-construction debts work by work (domain 6.2), in triệu đồng. */
@Component
class DebtTable implements TableSource {

    private final WorksTables works;

    DebtTable(WorksTables works) {
        this.works = works;
    }

    @Override
    public String code() {
        return "b4";
    }

    @Override
    public String label() {
        return "B4";
    }

    @Override
    public String title() {
        return "Biểu nợ đọng xây dựng cơ bản";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Integer> keys() {
        return List.of(1, 2);
    }

    @Override
    public void write(TableQuestion question, TableSink sink) {
        sink.head(new TableHead(
                label(),
                title(),
                Contexts.of(question, null),
                List.of(
                        Column.mark("TT"),
                        Column.text("Xã", 12),
                        Column.text("Công trình, dự án", 26),
                        Column.text("Tiêu chí", 8),
                        Column.text("Chủ đầu tư", 14),
                        Column.text("QĐ phê duyệt", 14),
                        Column.number("Tổng mức đầu tư"),
                        Column.number("Khối lượng hoàn thành"),
                        Column.number("Đã thanh toán"),
                        Column.number("Nợ đọng"),
                        Column.text("Phương án xử lý, thời hạn", 18))));
        int most = Objects.requireNonNullElse(question.most(), Integer.MAX_VALUE);
        works.debts(question.area().id(), question.day(), question.actor(), most)
                .ifPresent(debts -> {
                    int number = 0;
                    for (DebtLine line : debts.lines()) {
                        sink.row(cells(++number, line));
                    }
                    sink.total(List.of(
                            Cell.EMPTY,
                            Cell.of("Cộng"),
                            Cell.of(debts.works() + " công trình"),
                            Cell.EMPTY,
                            Cell.EMPTY,
                            Cell.EMPTY,
                            money(debts.investment()),
                            money(debts.volume()),
                            money(debts.paid()),
                            money(debts.owed()),
                            Cell.EMPTY));
                });
        sink.note(
                "Đơn vị tính: triệu đồng. Nợ đọng = khối lượng hoàn thành − đã thanh toán, tính riêng từng công trình.");
    }

    private static List<Cell> cells(int number, DebtLine line) {
        String due = Dates.format(line.dueOn());
        String plan = Objects.requireNonNullElse(line.plan(), "");
        String decision = Objects.requireNonNullElse(line.decision(), "");
        String decided = Dates.format(line.decidedOn());
        return List.of(
                Cell.of(number),
                Cell.of(line.unit().shortName()),
                Cell.link(line.work(), "/cong-trinh/" + line.workId()),
                Cell.of(line.criteria()),
                Cell.of(line.owner()),
                Cell.of(joined(decision, decided.isEmpty() ? "" : "ngày " + decided)),
                money(line.investment()),
                money(line.volume()),
                money(line.paid()),
                money(line.owed()),
                Cell.of(joined(plan, due.isEmpty() ? "" : "hạn " + due)));
    }

    private static String joined(String words, String day) {
        return words.isEmpty() || day.isEmpty() ? words + day : words + ", " + day;
    }

    static Cell money(@Nullable Money money) {
        return money == null ? Cell.EMPTY : new Cell(money.shown(), money.inMillions(), null);
    }
}
