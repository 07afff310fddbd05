package vn.ntm.report.domain.frozen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.report.domain.period.ReportPeriod;
import vn.ntm.report.domain.table.ReportTables;
import vn.ntm.report.domain.table.TableCopy;
import vn.ntm.report.domain.table.TableQuestion;
import vn.ntm.report.domain.table.TableSource;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.AuditableEvent;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** "Chốt kỳ": keeps the tables of a period that is over, sealed with a checksum, and tells what is different now. */
@Service
public class Freezing {

    /** Rows of one table: more than the indicators of the communes of a province. */
    static final int MOST = 20_000;

    private static final int LONGEST_NOTE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<FrozenTable>> TABLES = new TypeReference<>() {};

    private final FrozenPeriods periods;
    private final ReportTables tables;
    private final Units units;
    private final ApplicationClock clock;
    private final ApplicationEventPublisher publisher;

    Freezing(
            FrozenPeriods periods,
            ReportTables tables,
            Units units,
            ApplicationClock clock,
            ApplicationEventPublisher publisher) {
        this.periods = periods;
        this.tables = tables;
        this.units = units;
        this.clock = clock;
        this.publisher = publisher;
    }

    /**
     * A frozen period with its tables.
     *
     * @param intact whether the text still has the checksum it was sealed with
     */
    public record Opened(FrozenPeriod period, UnitSummary area, List<FrozenTable> tables, boolean intact) {}

    public boolean mayFreeze(UnitSummary area, ReportPeriod period, Actor actor) {
        return refusal(area, period, actor).isEmpty();
    }

    private Optional<Rejection> refusal(UnitSummary area, ReportPeriod period, Actor actor) {
        if (!actor.may(Right.ASSIGN_TASK) || !actor.sees(area.path())) {
            return Optional.of(Rejection.of("report.error.freezeNotYours"));
        }
        return period.to().isBefore(clock.today())
                ? Optional.empty()
                : Optional.of(Rejection.of("report.error.periodNotOver", Dates.format(period.to())));
    }

    /** The id of the frozen period. */
    @Transactional
    public Outcome<Long> freeze(UnitSummary area, ReportPeriod period, @Nullable String note, Actor by) {
        Optional<Rejection> refusal = refusal(area, period, by);
        if (refusal.isPresent()) {
            return Outcome.rejected(refusal.get());
        }
        String words = VietnameseText.cleanOrNull(note);
        if (words != null && words.length() > LONGEST_NOTE) {
            return Outcome.rejected(Rejection.onField("note", "report.error.noteTooLong", LONGEST_NOTE));
        }
        String text = JSON.writeValueAsString(live(TableQuestion.of(area, period, by)));
        String checksum = checksum(text);
        long id = periods.insert(area, period, words, text, checksum, by, clock.instant());
        publisher.publishEvent(new AuditableEvent(
                "REPORT_PERIOD_FROZEN",
                by.userId().value(),
                by.name(),
                by.position(),
                "REPORT_PERIOD",
                id,
                period.name(),
                area.id().value(),
                null,
                checksum,
                words));
        return Outcome.done(id);
    }

    /** Empty out of sight. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(long id, Actor actor) {
        return periods.find(id).filter(one -> actor.sees(one.ownerPath())).map(one -> {
            String text = periods.tables(id);
            return new Opened(
                    one,
                    units.find(one.owner()).orElseThrow(),
                    JSON.readValue(text, TABLES),
                    checksum(text).equals(one.checksum()));
        });
    }

    /** What the tables of a frozen period say today, beside what they said. */
    @Transactional(readOnly = true)
    public List<TableChanges> changes(Opened opened, Actor actor) {
        List<FrozenTable> now =
                live(TableQuestion.of(opened.area(), opened.period().period(), actor));
        return opened.tables().stream()
                .map(then -> TableChanges.of(
                        then,
                        now.stream()
                                .filter(one -> one.code().equals(then.code()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private List<FrozenTable> live(TableQuestion question) {
        List<FrozenTable> copies = new ArrayList<>();
        for (TableSource source : tables.of(question)) {
            TableCopy copy = new TableCopy(MOST);
            source.write(question.atMost(MOST + 1), copy);
            copies.add(FrozenTable.of(source, copy));
        }
        return copies;
    }

    private static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
