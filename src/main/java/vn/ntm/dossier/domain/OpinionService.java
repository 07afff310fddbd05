package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.dossier.domain.DossierReading.Opened;
import vn.ntm.dossier.OpinionsAsked;
import vn.ntm.dossier.domain.OpinionBoard.Line;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** The bodies that must give an opinion, and the papers that came from them. */
@Service
@Transactional
public class OpinionService {

    private static final String DENIED = "dossier.denied.opinion";
    private static final int MOST = 200;

    private final OpinionStore store;
    private final DossierReading reading;
    private final DossierStore dossiers;
    private final DossierTrail trail;
    private final Units units;
    private final ApplicationEventPublisher publisher;
    private final ApplicationClock clock;

    OpinionService(
            OpinionStore store,
            DossierReading reading,
            DossierStore dossiers,
            DossierTrail trail,
            Units units,
            ApplicationEventPublisher publisher,
            ApplicationClock clock) {
        this.store = store;
        this.reading = reading;
        this.dossiers = dossiers;
        this.trail = trail;
        this.units = units;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A body to enter: its name, and the criteria after a colon ("Sở Công Thương: 4, 7"). */
    public record Body(String name, @Nullable String codes) {

        /** One a line. */
        public static List<Body> read(@Nullable String typed) {
            return VietnameseText.clean(typed)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> {
                        int colon = line.indexOf(':');
                        return colon < 0
                                ? new Body(line, null)
                                : new Body(
                                        line.substring(0, colon).strip(),
                                        VietnameseText.cleanOrNull(line.substring(colon + 1)));
                    })
                    .toList();
        }
    }

    /** The paper of a body. */
    public record NewOpinion(
            Opinion.@Nullable Result result,
            @Nullable String document,
            @Nullable LocalDate dated,
            @Nullable LocalDate receivedOn,
            @Nullable String note) {}

    /** Writes a count without names down; names entered before keep their place in it. */
    public Outcome<Long> tell(long id, int met, int total, @Nullable String typed, Actor by) {
        Opened opened = lock(id, by);
        String source = VietnameseText.cleanOrNull(typed);
        if (!opened.actions().contains(DossierAction.KEEP_OPINIONS)) {
            return Outcome.rejected(Rejection.of(DENIED));
        }
        List<Rejection> rejections = new ArrayList<>();
        if (total < 1 || total > MOST) {
            rejections.add(Rejection.onField("total", "dossier.error.opinionTotal", MOST));
        }
        if (met < 0 || met > total) {
            rejections.add(Rejection.onField("met", "dossier.error.opinionMet"));
        }
        if (source == null) {
            rejections.add(Rejection.onField("source", "dossier.error.opinionSource"));
        }
        DossierRules.tooLong(rejections, "source", source, DossierRules.LONGEST);
        List<Line> lines = opened.opinions().lines();
        long inTold = lines.stream().filter(Line::inTold).count();
        if (rejections.isEmpty() && (met < inTold || total - met < lines.size() - inTold)) {
            rejections.add(Rejection.onField("total", "dossier.error.opinionNamed", lines.size()));
        }
        if (source == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        store.setTold(id, met, total, source, by, clock.instant());
        trail.told("DOSSIER_OPINION_COUNT", opened, met + "/" + total, source, by);
        return Outcome.done(id);
    }

    /**
     * Enters bodies on one dossier and on those that go the same way.
     *
     * @param inTold they are of those the count without names called "đạt"
     */
    public Outcome<Integer> name(Collection<Long> ids, List<Body> bodies, boolean inTold, Actor by) {
        if (bodies.isEmpty()) {
            return Outcome.rejected(Rejection.onField("bodies", "dossier.error.opinionBodies"));
        }
        int added = 0;
        Map<String, UnitId> known = new HashMap<>();
        for (Long id : ids) {
            Opened opened = lock(id, by);
            if (!opened.actions().contains(DossierAction.KEEP_OPINIONS)) {
                return Outcome.rejected(Rejection.of(DENIED));
            }
            OpinionBoard board = opened.opinions();
            Set<String> names = new HashSet<>();
            board.lines().forEach(line -> names.add(VietnameseText.fold(line.name())));
            List<Body> missing = bodies.stream()
                    .filter(body -> names.add(VietnameseText.fold(body.name())))
                    .toList();
            int room = inTold ? board.unnamedMet() : board.told() == null ? MOST : board.unnamedMissing();
            if (missing.size() > room) {
                return Outcome.rejected(Rejection.onField("bodies", "dossier.error.opinionRoom", room));
            }
            for (Body body : missing) {
                if (body.name().isEmpty() || body.name().length() > DossierRules.LONGEST) {
                    return Outcome.rejected(Rejection.onField("bodies", "dossier.error.opinionBodies"));
                }
                UnitId unit = known.computeIfAbsent(body.name(), name -> unit(name, opened.unit()));
                store.addGiver(id, unit, body.name(), body.codes(), inTold, by, clock.instant());
            }
            added += missing.size();
            if (!missing.isEmpty()) {
                String told = String.join("; ", missing.stream().map(Body::name).toList());
                trail.told("DOSSIER_OPINION_BODIES", opened, told, null, by);
            }
        }
        return Outcome.done(added);
    }

    /** The body of the province's directory, where the name tells it. */
    private @Nullable UnitId unit(String name, UnitSummary of) {
        String province = of.path().substring(0, of.path().indexOf('/', 1) + 1);
        List<UnitSummary> found = units.named(name, province, clock.today());
        return found.size() == 1 ? found.get(0).id() : null;
    }

    /** Takes a body off that was entered by mistake; one with papers stays. */
    public Outcome<Long> drop(long id, long giver, Actor by) {
        Opened opened = lock(id, by);
        Line line = line(opened, giver);
        if (line == null || !opened.actions().contains(DossierAction.KEEP_OPINIONS)) {
            return Outcome.rejected(Rejection.of(DENIED));
        }
        if (!store.dropGiver(giver)) {
            return Outcome.rejected(Rejection.of("dossier.error.opinionKept", line.name()));
        }
        trail.told("DOSSIER_OPINION_DROPPED", opened, line.name(), null, by);
        return Outcome.done(id);
    }

    /**
     * Writes a paper down, for the dossier and for others it speaks of.
     *
     * @param others further dossiers that wait for the same body
     */
    public Outcome<Integer> record(long id, long giver, NewOpinion typed, Collection<Long> others, Actor by) {
        Opened opened = lock(id, by);
        Line line = line(opened, giver);
        if (line == null || !mayRecord(opened, line, by)) {
            return Outcome.rejected(Rejection.of(DENIED));
        }
        List<Rejection> rejections = check(typed);
        String document = VietnameseText.cleanOrNull(typed.document());
        if (typed.result() == Opinion.Result.RUT && !line.isMet()) {
            rejections.add(Rejection.onField("result", "dossier.error.opinionWithdraw"));
        }
        Set<Long> givers = new HashSet<>(Set.of(giver));
        List<Opened> all = new ArrayList<>(List.of(opened));
        for (Long other : new HashSet<>(others)) {
            if (other != id) {
                Opened also = lock(other, by);
                Line same = also.opinions().lines().stream()
                        .filter(one -> isSame(one, line))
                        .findFirst()
                        .orElse(null);
                if (same == null || !mayRecord(also, same, by)) {
                    rejections.add(Rejection.onField(
                            "others", "dossier.error.opinionOther", also.unit().name()));
                } else {
                    givers.add(same.id());
                    all.add(also);
                }
            }
        }
        Opinion.Result result = typed.result();
        LocalDate dated = typed.dated();
        LocalDate received = typed.receivedOn() == null ? clock.today() : typed.receivedOn();
        if (result == null || document == null || dated == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        String note = VietnameseText.cleanOrNull(typed.note());
        store.addOpinion(result, document, dated, received, note, givers, by, clock.instant());
        all.forEach(one -> trail.told("DOSSIER_OPINION", one, line.name() + ": " + result.label(), document, by));
        return Outcome.done(givers.size());
    }

    private List<Rejection> check(NewOpinion typed) {
        List<Rejection> rejections = new ArrayList<>();
        if (typed.result() == null) {
            rejections.add(Rejection.onField("result", "dossier.error.opinionResult"));
        }
        if (VietnameseText.cleanOrNull(typed.document()) == null) {
            rejections.add(Rejection.onField("document", "dossier.error.opinionDocument"));
        }
        LocalDate dated = typed.dated();
        if (dated == null) {
            rejections.add(Rejection.onField("dated", "dossier.error.day"));
        } else if (dated.isAfter(clock.today())) {
            rejections.add(Rejection.onField("dated", "dossier.error.ahead"));
        }
        LocalDate received = typed.receivedOn();
        if (received != null && (received.isAfter(clock.today()) || dated != null && received.isBefore(dated))) {
            rejections.add(Rejection.onField("receivedOn", "dossier.error.opinionReceived"));
        }
        boolean bare = VietnameseText.cleanOrNull(typed.note()) == null;
        if (bare && typed.result() != null && typed.result() != Opinion.Result.DAT) {
            rejections.add(Rejection.onField("note", "dossier.error.opinionNote"));
        }
        DossierRules.tooLong(rejections, "document", typed.document(), DossierRules.LONGEST);
        DossierRules.tooLong(rejections, "note", typed.note(), DossierRules.LONGEST_NOTE);
        return rejections;
    }

    /**
     * Notes that these bodies were asked, and tells them.
     *
     * @param until the last day for their opinion; null for that of the stage
     */
    public Outcome<Integer> ask(
            long id, Collection<Long> givers, @Nullable LocalDate until, @Nullable String document, Actor by) {
        Opened opened = lock(id, by);
        if (!opened.actions().contains(DossierAction.KEEP_OPINIONS)) {
            return Outcome.rejected(Rejection.of(DENIED));
        }
        List<Line> own = opened.opinions().missing().stream()
                .filter(line -> givers.contains(line.id()))
                .toList();
        if (own.isEmpty()) {
            return Outcome.rejected(Rejection.of("dossier.error.opinionNobody"));
        }
        if (until != null && until.isBefore(clock.today())) {
            return Outcome.rejected(Rejection.onField("until", "dossier.error.opinionUntil"));
        }
        store.addRequest(
                own.stream().map(Line::id).toList(),
                clock.today(),
                until,
                VietnameseText.cleanOrNull(document),
                by,
                clock.instant());
        publisher.publishEvent(new OpinionsAsked(
                id,
                opened.unit().name(),
                opened.dossier().tier(),
                opened.dossier().planYear(),
                own.stream().map(Line::unit).filter(Objects::nonNull).toList(),
                until == null ? opened.lastDayOf(StageRule.OPINIONS) : until,
                by));
        trail.told("DOSSIER_OPINION_ASKED", opened, Integer.toString(own.size()), document, by);
        return Outcome.done(own.size());
    }

    /**
     * The body itself for its own opinion; the provincial office on its behalf, with the paper; the district's office that
     * gathers the papers as long as the dossier is with the district (domain 7).
     */
    static boolean mayRecord(Opened opened, Line line, Actor by) {
        if (by.readOnly() || !opened.dossier().status().isOpen() || !opened.inForce()) {
            return false;
        }
        boolean own = by.role().isSpecialist() && by.unitId().equals(line.unit());
        Stage next = opened.procedure().after(opened.dossier().done()).orElse(null);
        boolean withDistrict = next != null && next.level().compareTo(StageLevel.PROVINCE) < 0;
        return own || by.sees(opened.unit().path()) && (by.role() == Role.VPT || by.role() == Role.VPH && withDistrict);
    }

    static boolean isSame(Line one, Line other) {
        return one.unit() != null && one.unit().equals(other.unit())
                || VietnameseText.fold(one.name()).equals(VietnameseText.fold(other.name()));
    }

    private static @Nullable Line line(Opened opened, long giver) {
        return opened.opinions().lines().stream()
                .filter(line -> line.id() == giver)
                .findFirst()
                .orElse(null);
    }

    /** Two people at once: the second reads what the first wrote. */
    private Opened lock(long id, Actor by) {
        dossiers.lock(id);
        return reading.opened(id, by);
    }
}
