package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Rejection;

/** Who may do what with a dossier (domain 3.4, 7), and what a stage must say. */
public final class DossierRules {

    static final int LONGEST = 300;
    static final int LONGEST_NOTE = 2_000;

    /** Who writes the stages of a level down; heads alone register and submit. */
    private static final Map<StageLevel, Set<Role>> WRITERS = new EnumMap<>(Map.of(
            StageLevel.COMMUNE, EnumSet.of(Role.CTX, Role.CBX),
            StageLevel.DISTRICT, EnumSet.of(Role.VPH),
            StageLevel.PROVINCE, EnumSet.of(Role.VPT),
            StageLevel.CENTRAL, EnumSet.of(Role.VPT)));

    private DossierRules() {}

    /** Whether this person opens dossiers for the unit: its head, or the office of its area. */
    public static boolean mayOpen(Actor actor, UnitSummary unit, LocalDate today) {
        return !actor.readOnly()
                && unit.existsOn(today)
                && actor.sees(unit.path())
                && (actor.role().isOffice() || isHead(actor, unit));
    }

    /**
     * The buttons, the guard and the tests all read this.
     *
     * @param workedBelow whether this person wrote down what the unit says of itself: then nobody can confirm it less
     */
    public static Set<DossierAction> actionsFor(
            Actor actor, UnitSummary unit, Dossier dossier, Procedure procedure, boolean workedBelow, LocalDate today) {
        Set<DossierAction> actions = EnumSet.noneOf(DossierAction.class);
        if (actor.readOnly() || !actor.sees(unit.path()) || !unit.existsOn(today)) {
            return actions;
        }
        Stage next = procedure.after(dossier.done()).orElse(null);
        if (next != null
                && dossier.status().goesOn()
                && writes(actor, unit, next)
                && (next.level() == StageLevel.COMMUNE || !workedBelow)) {
            actions.add(DossierAction.ADVANCE);
        }
        if (dossier.status().isOpen()) {
            if (next != null && reviews(actor, unit, next)) {
                actions.add(DossierAction.STOP);
                if (!procedure.targets(dossier.done()).isEmpty()) {
                    actions.add(DossierAction.RETURN);
                }
            } else if (isHead(actor, unit)) {
                actions.add(DossierAction.STOP);
            }
            if (actor.role().isOffice()) {
                actions.add(DossierAction.KEEP_OPINIONS);
            }
        }
        if (actor.role() == Role.VPT) {
            if (dossier.status() == DossierStatus.RECOGNISED) {
                actions.add(DossierAction.OPEN_REVIEW);
            } else if (dossier.status() == DossierStatus.UNDER_REVIEW) {
                actions.add(DossierAction.CLOSE_REVIEW);
                actions.add(DossierAction.REVOKE);
            }
        }
        return actions;
    }

    private static boolean writes(Actor actor, UnitSummary unit, Stage stage) {
        if (stage.level() == StageLevel.COMMUNE) {
            // domain 7: votes of the commune's meeting may also be written down by the offices above
            boolean byOffice = stage.rule() == StageRule.VOTE && actor.role().isOffice();
            return stage.rule().isForHead() ? isHead(actor, unit) : byOffice || isOwn(actor, unit);
        }
        return roles(stage.level()).contains(actor.role());
    }

    /** Whoever judges at the next stage: its office, or a leader of that level. */
    private static boolean reviews(Actor actor, UnitSummary unit, Stage next) {
        if (next.level() == StageLevel.COMMUNE) {
            return false;
        }
        boolean leads = actor.role() == Role.LD
                && actor.decides()
                && (next.level() == StageLevel.DISTRICT || isOfProvince(actor, unit));
        return leads || roles(next.level()).contains(actor.role());
    }

    private static Set<Role> roles(StageLevel level) {
        return WRITERS.getOrDefault(level, Set.of());
    }

    private static boolean isOwn(Actor actor, UnitSummary unit) {
        return roles(StageLevel.COMMUNE).contains(actor.role()) && actor.actsFor(unit.path());
    }

    private static boolean isHead(Actor actor, UnitSummary unit) {
        return actor.role() == Role.CTX && actor.may(Right.REPORT_OWN) && actor.actsFor(unit.path());
    }

    /** The outermost unit of a path is the province. */
    private static boolean isOfProvince(Actor actor, UnitSummary unit) {
        return unit.path().indexOf('/', 1) + 1 >= actor.scopePath().length();
    }

    /** What is wrong with what was written of a stage; the document of a decision is its number. */
    static List<Rejection> check(Stage stage, StepEntry entry, @Nullable LocalDate before, LocalDate today) {
        List<Rejection> rejections = new ArrayList<>();
        LocalDate day = entry.day();
        if (day == null) {
            rejections.add(Rejection.onField("day", "dossier.error.day"));
        } else if (day.isAfter(today)) {
            rejections.add(Rejection.onField("day", "dossier.error.ahead"));
        } else if (before != null && day.isBefore(before)) {
            rejections.add(Rejection.onField("day", "dossier.error.beforeLast", Dates.format(before)));
        }
        if (entry.document() == null && stage.document() != null && stage.rule() != StageRule.ANNOUNCEMENT) {
            rejections.add(Rejection.onField("document", "dossier.error.document", stage.document()));
        }
        if (stage.rule() == StageRule.PUBLICATION) {
            checkShown(rejections, stage, entry);
        }
        if (stage.rule() == StageRule.VOTE) {
            Integer all = entry.votesTotal();
            Integer pro = entry.votesFor();
            if (all == null || all < 1) {
                rejections.add(Rejection.onField("votesTotal", "dossier.error.votesTotal"));
            } else if (pro == null || pro < 0 || pro > all) {
                rejections.add(Rejection.onField("votesFor", "dossier.error.votesFor", all));
            }
        }
        tooLong(rejections, "document", entry.document(), LONGEST);
        tooLong(rejections, "person", entry.person(), LONGEST);
        tooLong(rejections, "note", entry.note(), LONGEST_NOTE);
        return rejections;
    }

    private static void checkShown(List<Rejection> rejections, Stage stage, StepEntry entry) {
        LocalDate from = entry.startedOn();
        LocalDate to = entry.day();
        if (from == null) {
            rejections.add(Rejection.onField("startedOn", "dossier.error.startedOn"));
        } else if (to != null && to.isBefore(from)) {
            rejections.add(Rejection.onField("day", "dossier.error.endsBefore"));
        } else if (to != null && to.isBefore(from.plusDays(stage.leastDays() - 1L))) {
            rejections.add(Rejection.onField(
                    "day",
                    "dossier.error.leastDays",
                    stage.leastDays(),
                    Dates.format(from.plusDays(stage.leastDays() - 1L))));
        }
    }

    static void tooLong(Collection<Rejection> rejections, String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            rejections.add(Rejection.onField(field, "dossier.error.tooLong", longest));
        }
    }
}
