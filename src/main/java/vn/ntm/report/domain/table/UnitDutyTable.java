package vn.ntm.report.domain.table;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.Tasks.UnitFigures;

/** The sums of B7 by unit: the grid of four, what has no deadline, and the rate; every figure opens its list. */
@Component
class UnitDutyTable implements TableSource {

    private final Tasks tasks;
    private final ApplicationClock clock;

    UnitDutyTable(Tasks tasks, ApplicationClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "b7-don-vi";
    }

    @Override
    public String label() {
        return "B7 đơn vị";
    }

    @Override
    public String title() {
        return "Tổng hợp nhiệm vụ kết luận theo đơn vị";
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public void write(TableQuestion question, TableSink sink) {
        LocalDate asOf = DutyTable.asOf(question, clock);
        sink.head(new TableHead(
                label(),
                title(),
                Contexts.of(question, null),
                List.of(
                        Column.mark("TT"),
                        Column.text("Đơn vị chủ trì", 24),
                        Column.number("Tổng số"),
                        Column.number("Đúng hạn").under("Đã hoàn thành"),
                        Column.number("Quá hạn").under("Đã hoàn thành"),
                        Column.number("Trong hạn").under("Chưa hoàn thành"),
                        Column.number("Quá hạn").under("Chưa hoàn thành"),
                        Column.number("Không thời hạn"),
                        Column.text("Tỷ lệ đúng hạn", 12))));
        Board board = tasks.board(question.actor(), asOf);
        String day = asOf == null ? "" : "&ngay=" + Dates.format(asOf);
        int number = 0;
        for (UnitFigures unit : board.units()) {
            String list = "/nhiem-vu?donVi=" + unit.unitId() + day + "&xem=";
            sink.row(List.of(
                    Cell.of(++number),
                    Cell.of(unit.unitName()),
                    Cell.of(unit.total()),
                    Cell.of(unit.doneOnTime(), list + "dung-han"),
                    Cell.of(unit.doneLate(), list + "tre-han"),
                    Cell.of(unit.inTime(), list + "trong-han"),
                    Cell.of(unit.overdue(), list + "qua-han"),
                    Cell.of(unit.noDeadline(), list + "khong-thoi-han"),
                    Cell.of(DutyWords.rate(unit.doneOnTime(), unit.doneLate(), unit.overdue()))));
        }
        sink.total(List.of(
                Cell.EMPTY,
                Cell.of("Cộng"),
                Cell.of(board.total()),
                Cell.of(board.doneOnTime()),
                Cell.of(board.doneLate()),
                Cell.of(board.inTime()),
                Cell.of(board.overdue()),
                Cell.of(board.noDeadline()),
                Cell.of(DutyWords.rate(board.doneOnTime(), board.doneLate(), board.overdue()))));
        sink.note(DutyWords.RULE
                + " Tổng số gồm cả việc tạm dừng và việc hoàn thành không có thời hạn; việc đã hủy không tính.");
    }
}
