package vn.ntm.report.domain.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.task.AssignmentStatus;
import vn.ntm.task.DutyRegister;
import vn.ntm.task.DutyRegister.DutyLine;
import vn.ntm.task.Tasks;
import vn.ntm.task.Tasks.Board;
import vn.ntm.task.Timeliness;

/** B7: the duties of the conclusions one by one, each in one of the four fields of the grid or without a deadline. */
@Component
class DutyTable implements TableSource {

    private final DutyRegister duties;
    private final Tasks tasks;
    private final ApplicationClock clock;

    DutyTable(DutyRegister duties, Tasks tasks, ApplicationClock clock) {
        this.duties = duties;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "b7";
    }

    @Override
    public String label() {
        return "B7";
    }

    @Override
    public String title() {
        return "Biểu tình hình thực hiện nhiệm vụ kết luận";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Integer> keys() {
        return List.of(2, 3);
    }

    @Override
    public void write(TableQuestion question, TableSink sink) {
        LocalDate asOf = asOf(question, clock);
        sink.head(new TableHead(
                label(),
                title(),
                Contexts.of(question, null),
                List.of(
                        Column.mark("TT"),
                        Column.text("Thông báo", 16),
                        Column.text("Nhiệm vụ", 30),
                        Column.text("Chủ trì", 16),
                        Column.text("Hạn", 12),
                        Column.text("Kết quả", 10),
                        Column.text("Trạng thái", 16))));
        int[] number = {0};
        duties.each(question.actor(), asOf, question.most(), line -> sink.row(cells(++number[0], line)));
        Board board = tasks.board(question.actor(), asOf);
        sink.total(List.of(
                Cell.EMPTY,
                Cell.of("Cộng"),
                Cell.of(DutyWords.sum(board)),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.of(DutyWords.rate(board.doneOnTime(), board.doneLate(), board.overdue()))));
        sink.note("Việc đã hủy có trong danh sách, không tính vào số cộng. " + DutyWords.RULE);
    }

    /** As the figures of the board: now, where the day is today. */
    static @Nullable LocalDate asOf(TableQuestion question, ApplicationClock clock) {
        return question.day().isBefore(clock.today()) ? question.day() : null;
    }

    private static List<Cell> cells(int number, DutyLine line) {
        return List.of(
                Cell.of(number),
                Cell.of(line.paper().isEmpty() ? line.item() : line.paper() + ", " + line.item()),
                Cell.link(line.title(), "/nhiem-vu/" + line.taskId()),
                Cell.of(line.unit()),
                Cell.of(line.due().isEmpty() ? line.phrase() : line.due()),
                Cell.of(line.result()),
                Cell.of(state(line)));
    }

    /** "Hoàn thành đúng hạn", "Quá hạn 12 ngày", "Đã hủy". */
    private static String state(DutyLine line) {
        String due = line.chip().dueLabel();
        if (line.status() == AssignmentStatus.DONE) {
            return switch (line.timeliness()) {
                case DONE_ON_TIME -> "Hoàn thành đúng hạn";
                case DONE_LATE -> "Hoàn thành quá hạn (" + DutyWords.lowerFirst(due) + ")";
                default -> "Hoàn thành, không thời hạn";
            };
        }
        if (line.timeliness() == Timeliness.OVERDUE) {
            return due;
        }
        String work = line.chip().workLabel();
        return due.isEmpty() ? work : work + " (" + DutyWords.lowerFirst(due) + ")";
    }
}
