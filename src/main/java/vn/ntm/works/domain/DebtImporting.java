package vn.ntm.works.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Money;
import vn.ntm.shared.Outcome;
import vn.ntm.works.DebtLedger.Statement;
import vn.ntm.works.Works.Work;
import vn.ntm.works.domain.FigureImporting.Change;
import vn.ntm.works.domain.FigureImporting.Problem;
import vn.ntm.works.domain.FigureImporting.Read;
import vn.ntm.works.domain.FigureImports.Staged;
import vn.ntm.works.domain.FigureRows.Row;
import vn.ntm.works.domain.LedgerStore.Figure;
import vn.ntm.works.domain.LedgerStore.Plan;
import vn.ntm.works.domain.WorkStore.Source;

/** Rows of table B4: figures of works that are registered. The debt in the file is not read: it is computed. */
@Component
class DebtImporting {

    private final WorkStore works;
    private final LedgerStore ledger;
    private final DebtService service;
    private final Units units;

    DebtImporting(WorkStore works, LedgerStore ledger, DebtService service, Units units) {
        this.works = works;
        this.ledger = ledger;
        this.service = service;
        this.units = units;
    }

    /** A row that would be written. */
    private record News(
            Work work,
            Statement statement,
            @Nullable String plan,
            @Nullable LocalDate dueOn) {}

    /** What is known before anything is read. */
    private record Known(
            Map<Long, Work> works,
            Map<UnitId, UnitSummary> units,
            Map<Long, List<Figure>> figures,
            Map<Long, Plan> plans) {

        Account account(long workId) {
            return Account.of(figures.getOrDefault(workId, List.of()), plans.get(workId));
        }
    }

    Read read(Staged staged, List<Row> rows, Actor by) {
        List<Source> sources = works.sources();
        Known known = known(rows, staged.day());
        List<Change> changes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<News> news = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        int unchanged = 0;
        for (Row row : rows) {
            if (row.text(FigureColumns.WORK_ID) == null && row.text(FigureColumns.UNIT) == null) {
                continue; // the totals
            }
            Optional<Work> found = id(row).map(known.works()::get);
            UnitSummary unit = found.map(work -> known.units().get(work.unit())).orElse(null);
            if (found.isEmpty() || unit == null || !WorkRules.mayEdit(unit, by)) {
                problems.add(Problem.of(row.number(), "works.error.rowWork", shown(row, FigureColumns.WORK_ID)));
                continue;
            }
            Work work = found.get();
            if (!seen.add(work.id())) {
                problems.add(Problem.of(row.number(), "works.error.rowTwice", work.name()));
                continue;
            }
            List<Problem> wrong = new ArrayList<>();
            News read = read(row, work, staged, sources, wrong);
            problems.addAll(wrong);
            if (!wrong.isEmpty()) {
                continue;
            }
            Account before = known.account(work.id());
            Statement changed = DebtService.changes(read.statement(), before);
            boolean plans = isNews(read, before.plan());
            if (changed.volume() == null && changed.paid().isEmpty() && !plans) {
                unchanged++;
            } else {
                news.add(read);
                changes.add(new Change(unit, work.name(), words(before), words(after(before, changed))));
            }
        }
        return new Read(changes, unchanged, problems, actor -> write(news, actor));
    }

    private Known known(List<Row> rows, LocalDate day) {
        List<Long> ids =
                rows.stream().flatMap(row -> id(row).stream()).distinct().toList();
        Map<Long, Work> found = works.all(ids).stream().collect(Collectors.toMap(Work::id, Function.identity()));
        Map<Long, Plan> plans = new HashMap<>();
        ledger.plans(ids, day).forEach(plan -> plans.put(plan.workId(), plan));
        return new Known(
                found,
                units.findAll(found.values().stream().map(Work::unit).collect(Collectors.toSet())),
                ledger.figures(ids, day).stream().collect(Collectors.groupingBy(Figure::workId)),
                plans);
    }

    private static News read(Row row, Work work, Staged staged, List<Source> sources, List<Problem> wrong) {
        Money volume = money(row, FigureColumns.VOLUME, wrong);
        Map<String, Money> paid = new HashMap<>();
        for (Source source : sources) {
            Money amount = money(row, FigureColumns.paidFrom(source), wrong);
            if (amount != null) {
                paid.put(source.code(), amount);
            }
        }
        LocalDate due = null;
        try {
            due = Dates.parse(row.text(FigureColumns.DUE_ON));
        } catch (DateTimeException notADate) {
            wrong.add(Problem.of(row.number(), "works.error.rowDate", shown(row, FigureColumns.DUE_ON)));
        }
        return new News(
                work, new Statement(staged.day(), volume, paid, staged.document()), row.text(FigureColumns.PLAN), due);
    }

    private static @Nullable Money money(Row row, String column, List<Problem> wrong) {
        String cell = row.text(column);
        if (cell == null) {
            return null;
        }
        Optional<Money> money = FigureImporting.money(cell);
        if (money.isEmpty()) {
            wrong.add(Problem.of(row.number(), "works.error.rowAmount", column, cell));
        }
        return money.orElse(null);
    }

    private static boolean isNews(News read, @Nullable Plan known) {
        return read.plan() != null
                && (known == null
                        || !read.plan().equals(known.words())
                        || !Objects.equals(read.dueOn(), known.dueOn()));
    }

    private Outcome<Integer> write(List<News> news, Actor by) {
        for (News one : news) {
            Statement statement = one.statement();
            Outcome<Long> written =
                    statement.volume() == null && statement.paid().isEmpty()
                            ? service.plan(one.work().id(), one.plan(), one.dueOn(), by)
                            : service.state(one.work().id(), statement, one.plan(), one.dueOn(), by);
            if (written.isRejected()) {
                return Outcome.rejected(written.rejections());
            }
        }
        return Outcome.done(news.size());
    }

    private static Account after(Account before, Statement changed) {
        Map<String, Money> paid = new HashMap<>(before.paid());
        paid.putAll(changed.paid());
        return new Account(
                changed.volume() == null ? before.volume() : changed.volume(), paid, before.plan(), changed.day());
    }

    private static String words(Account account) {
        return account.stated() == null
                ? "chưa có số liệu"
                : "khối lượng %s, thanh toán %s, nợ đọng %s"
                        .formatted(
                                account.volume().shown(),
                                account.paidInAll().shown(),
                                account.debt().shown());
    }

    private static Optional<Long> id(Row row) {
        String text = row.text(FigureColumns.WORK_ID);
        return text != null && text.matches("\\d{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static String shown(Row row, String column) {
        return Objects.requireNonNullElse(row.text(column), "–");
    }
}
