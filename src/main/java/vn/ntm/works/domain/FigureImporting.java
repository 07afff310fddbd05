package vn.ntm.works.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Money;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.TypedNumber;
import vn.ntm.shared.VietnameseText;
import vn.ntm.works.domain.FigureImports.Form;
import vn.ntm.works.domain.FigureImports.Staged;
import vn.ntm.works.domain.FigureRows.Row;

/**
 * Takes tables B4 and B5 back in: first what would change and what is wrong, row by row; on confirmation all of it or
 * nothing. What stands so already is left alone.
 */
@Service
@Transactional
public class FigureImporting {

    private static final int FIRST_YEAR = 2010;

    private final FigureImports imports;
    private final DebtImporting debts;
    private final ResourceImporting resources;
    private final ApplicationClock clock;

    FigureImporting(FigureImports imports, DebtImporting debts, ResourceImporting resources, ApplicationClock clock) {
        this.imports = imports;
        this.debts = debts;
        this.resources = resources;
        this.clock = clock;
    }

    /** One thing that would change. */
    public record Change(UnitSummary unit, String what, String before, String after) {}

    /** What is wrong with a row; a message key with its arguments. */
    public record Problem(int row, String messageKey, List<Object> arguments) {

        static Problem of(int row, String messageKey, Object... arguments) {
            return new Problem(row, messageKey, List.of(arguments));
        }
    }

    /** What confirming would do. */
    public record Preview(Staged staged, List<Change> changes, int unchanged, List<Problem> problems) {}

    /** What reading a workbook came to, with the work that writes it. */
    record Read(List<Change> changes, int unchanged, List<Problem> problems, Writing writing) {}

    /** Writes what was read. */
    @FunctionalInterface
    interface Writing {

        Outcome<Integer> write(Actor by);
    }

    /** Keeps the workbook for the check; refused where it is none of the table, or the day lies ahead. */
    public Outcome<Long> stage(Staged typed, Actor by) {
        Staged staged = new Staged(
                typed.form(),
                typed.day(),
                typed.year(),
                VietnameseText.clean(typed.document()),
                typed.fileName(),
                typed.content());
        List<Rejection> rejections = new ArrayList<>();
        if (!by.may(Right.REPORT_OWN)) {
            rejections.add(Rejection.of("works.denied.edit"));
        }
        if (staged.day().isAfter(clock.today()) || staged.day().getYear() < FIRST_YEAR) {
            rejections.add(Rejection.onField("day", "works.error.dayAhead"));
        }
        if (staged.year() < FIRST_YEAR || staged.year() > clock.today().getYear() + 1) {
            rejections.add(Rejection.onField("year", "works.error.year"));
        }
        if (staged.document().isEmpty() || staged.document().length() > WorkService.LONGEST) {
            rejections.add(Rejection.onField("document", "works.error.document", WorkService.LONGEST));
        }
        if (rows(staged).isEmpty()) {
            rejections.add(Rejection.onField(
                    "file", "works.error.noTable", staged.form().name()));
        }
        return rejections.isEmpty()
                ? Outcome.done(imports.keep(staged, by.userId(), clock.instant()))
                : Outcome.rejected(rejections);
    }

    /** Empty if there is no such workbook of this person. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(long id, Actor by) {
        return imports.find(id, by.userId()).map(staged -> {
            Read read = read(staged, by);
            return new Preview(staged, read.changes(), read.unchanged(), read.problems());
        });
    }

    /** Writes it and forgets the workbook; refused as long as a row is wrong. */
    public Outcome<Integer> confirm(long id, Actor by) {
        Staged staged = imports.find(id, by.userId()).orElseThrow();
        Read read = read(staged, by);
        if (!read.problems().isEmpty()) {
            return Outcome.rejected(Rejection.of("works.error.rowsWrong"));
        }
        Outcome<Integer> written = read.writing().write(by);
        if (!written.isRejected()) {
            imports.forget(id);
        }
        return written;
    }

    private Read read(Staged staged, Actor by) {
        List<Row> rows = rows(staged).orElse(List.of());
        return staged.form() == Form.B4 ? debts.read(staged, rows, by) : resources.read(staged, rows, by);
    }

    private static Optional<List<Row>> rows(Staged staged) {
        Set<String> columns = staged.form() == Form.B4
                ? Set.of(FigureColumns.WORK_ID, FigureColumns.VOLUME)
                : Set.of(FigureColumns.SOURCE_CODE, FigureColumns.DONE);
        return FigureRows.read(staged.content(), columns);
    }

    /**
     * A number of a cell. A cell of numbers comes as "1.234" for one and a bit, text as officials type it; null if it is
     * none.
     */
    static @Nullable BigDecimal number(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(cell) : TypedNumber.parse(cell);
    }

    /** Empty if it is no amount in triệu đồng, to the đồng. */
    static Optional<Money> money(String cell) {
        BigDecimal number = number(cell);
        return number == null || number.signum() < 0 ? Optional.empty() : Money.ofMillions(number);
    }
}
