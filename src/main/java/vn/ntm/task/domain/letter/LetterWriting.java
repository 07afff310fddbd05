package vn.ntm.task.domain.letter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.LetterHeads;
import vn.ntm.identity.LetterHeads.LetterHead;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.task.Timeliness;
import vn.ntm.task.domain.AssigningForm;
import vn.ntm.task.domain.BulkSteps;
import vn.ntm.task.domain.TaskFilter;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.domain.TaskRegister.Row;
import vn.ntm.ui.NotAllowedException;

/** Writes the letter about chosen duties as they stand at this moment. */
@Service
public class LetterWriting {

    private final TaskRegister register;
    private final AssigningForm authorities;
    private final LetterHeads heads;
    private final Units units;
    private final ApplicationClock clock;

    LetterWriting(
            TaskRegister register, AssigningForm authorities, LetterHeads heads, Units units, ApplicationClock clock) {
        this.register = register;
        this.authorities = authorities;
        this.heads = heads;
        this.units = units;
        this.clock = clock;
    }

    /** Empty when none of the chosen is in sight and still open. */
    @Transactional(readOnly = true)
    public Optional<ChaseLetter> chase(
            Collection<Long> chosen,
            @Nullable String number,
            @Nullable String words,
            @Nullable LocalDate answerBy,
            Actor by) {
        if (!by.may(Right.CHASE)) {
            throw new NotAllowedException("task.error.notNow.CHASE");
        }
        LocalDate today = clock.today();
        List<Row> rows = chosen.isEmpty()
                ? List.of()
                : register.list(TaskFilter.ofChosen(new LinkedHashSet<>(chosen)), by, BulkSteps.MOST, 0).stream()
                        .filter(row -> row.status().isOpen())
                        .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        UnitSummary issuer = units.find(authorities.ownAuthority(by)).orElseThrow();
        LetterHead head = heads.of(issuer, by);
        Set<String> recipients = new LinkedHashSet<>();
        rows.forEach(row -> recipients.add(addressed(row.unitKind(), row.unitName())));
        return Optional.of(new ChaseLetter(
                head.superior(),
                head.issuer(),
                number,
                head.place(),
                today,
                List.copyOf(recipients),
                words,
                answerBy,
                rows.stream().map(row -> owed(row, today)).toList(),
                head.signing()));
    }

    private static ChaseLetter.Owed owed(Row row, LocalDate today) {
        LocalDate lastDay = row.lastDay();
        return new ChaseLetter.Owed(
                addressed(row.unitKind(), row.unitName()),
                row.title(),
                source(row),
                lastDay == null ? "" : "hết " + Dates.format(lastDay),
                lastDay == null ? "" : state(row.timeliness(), lastDay, today),
                row.follow().chases());
    }

    /** The number of the paper, where it has one. */
    private static String source(Row row) {
        boolean numbered = row.paperLabel().contains("/") && !row.originLabel().contains(row.paperLabel());
        return numbered ? row.originLabel() + ", " + row.paperLabel() : row.originLabel();
    }

    private static String state(Timeliness timeliness, LocalDate lastDay, LocalDate today) {
        if (timeliness == Timeliness.OVERDUE) {
            return "quá hạn " + ChronoUnit.DAYS.between(lastDay, today) + " ngày";
        }
        return lastDay.isBefore(today) ? "" : "còn " + ChronoUnit.DAYS.between(today, lastDay) + " ngày";
    }

    /** A letter goes to the committee of a commune, not to the commune. */
    private static String addressed(UnitKind kind, String name) {
        return kind.isCommune() ? LetterHeads.committeeOf(name) : name;
    }
}
