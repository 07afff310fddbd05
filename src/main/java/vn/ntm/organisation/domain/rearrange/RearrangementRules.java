package vn.ntm.organisation.domain.rearrange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitKind;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.organisation.Units.Lineage;
import vn.ntm.organisation.Units.Share;
import vn.ntm.organisation.domain.rearrange.LineLedger.Decision;
import vn.ntm.organisation.domain.rearrange.Rearrangement.Author;
import vn.ntm.organisation.domain.rearrange.Rearrangement.Begins;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** What each kind of rearrangement needs (domain 1.3). */
final class RearrangementRules {

    private RearrangementRules() {}

    static boolean ends(NewRearrangement wanted) {
        return wanted.kind() != RearrangementKind.DIEU_CHINH_MOT_PHAN || wanted.ends();
    }

    static List<Rejection> check(NewRearrangement wanted, Map<UnitId, UnitSummary> known) {
        List<Rejection> rejections = new ArrayList<>();
        if (VietnameseText.cleanOrNull(wanted.document()) == null) {
            rejections.add(Rejection.onField("document", "organisation.error.documentRequired"));
        }
        if (wanted.from().isEmpty()) {
            rejections.add(Rejection.onField("from", "organisation.error.eventWithoutUnits"));
        }
        if (wanted.kind().isSameUnit() && wanted.from().size() > 1) {
            rejections.add(Rejection.onField("from", "organisation.error.oneUnitOnly"));
        }
        LocalDate eve = wanted.effectiveOn().minusDays(1);
        wanted.from().forEach(id -> alive("from", known.get(id), eve, rejections));
        wanted.to().forEach(id -> alive("to", known.get(id), wanted.effectiveOn(), rejections));
        wanted.to().stream()
                .filter(wanted.from()::contains)
                .map(known::get)
                .filter(Objects::nonNull)
                .forEach(unit ->
                        rejections.add(Rejection.onField("to", "organisation.error.eventToItself", unit.name())));
        checkReceivers(wanted, rejections);
        return rejections;
    }

    private static void alive(String field, @Nullable UnitSummary unit, LocalDate day, List<Rejection> rejections) {
        if (unit == null) {
            rejections.add(Rejection.onField(field, "organisation.error.eventUnitUnknown"));
        } else if (!unit.existsOn(day)) {
            rejections.add(
                    Rejection.onField(field, "organisation.error.eventReceiverAbsent", unit.name(), Dates.format(day)));
        }
    }

    private static void checkReceivers(NewRearrangement wanted, List<Rejection> rejections) {
        boolean begins = begins(wanted);
        int receivers = wanted.to().size();
        switch (wanted.kind()) {
            case NHAP_TOAN_BO -> {
                if (receivers != 1) {
                    rejections.add(Rejection.onField("to", "organisation.error.oneReceiver"));
                }
            }
            case DIEU_CHINH_MOT_PHAN -> {
                if (receivers == 0) {
                    rejections.add(Rejection.onField("to", "organisation.error.eventWithoutReceiver"));
                }
            }
            case THANH_LAP_MOI -> {
                if (!begins && receivers != 1) {
                    rejections.add(Rejection.onField("newName", "organisation.error.newUnitRequired"));
                } else if (begins && wanted.newKind() == null) {
                    rejections.add(Rejection.onField("newKind", "organisation.error.kindRequired"));
                }
            }
            case DOI_TEN ->
                require(begins || receivers == 1, "newName", "organisation.error.newUnitRequired", rejections);
            case DOI_LOAI ->
                require(
                        wanted.newKind() != null || receivers == 1,
                        "newKind",
                        "organisation.error.kindRequired",
                        rejections);
            case DOI_CAP_TREN ->
                require(
                        wanted.newParent() != null || receivers == 1,
                        "newParent",
                        "organisation.error.parentRequired",
                        rejections);
            case GIAI_THE, CAI_CACH_2025, DA_KET_THUC -> {
                // a dissolved unit may leave its work to whoever is chosen line by line
            }
        }
    }

    private static void require(boolean holds, String field, String messageKey, List<Rejection> rejections) {
        if (!holds) {
            rejections.add(Rejection.onField(field, messageKey));
        }
    }

    private static boolean begins(NewRearrangement wanted) {
        return wanted.to().isEmpty()
                && wanted.kind().begins()
                && (wanted.kind().isSameUnit() || VietnameseText.cleanOrNull(wanted.newName()) != null);
    }

    /** The draft, with what follows from the old unit where nothing else was said. */
    static Rearrangement complete(NewRearrangement wanted, Map<UnitId, UnitSummary> known, Author author) {
        return new Rearrangement(
                0,
                0,
                wanted.kind(),
                wanted.effectiveOn(),
                VietnameseText.clean(wanted.document()),
                wanted.documentDate(),
                VietnameseText.cleanOrNull(wanted.note()),
                begins(wanted)
                        ? beginning(
                                wanted,
                                Objects.requireNonNull(known.get(wanted.from().get(0))))
                        : null,
                ends(wanted),
                RearrangementState.DRAFT,
                author,
                null,
                null);
    }

    private static Begins beginning(NewRearrangement wanted, UnitSummary before) {
        UnitKind asked = wanted.newKind();
        UnitKind kind = asked == null ? before.kind() : asked;
        String typed = VietnameseText.cleanOrNull(wanted.newName());
        String name = typed != null
                ? typed
                : kind == before.kind() ? before.name() : NewUnitName.of(kind, before.shortName());
        UnitId parent = wanted.newParent();
        String code = VietnameseText.cleanOrNull(wanted.newCode());
        return new Begins(
                kind,
                name,
                code == null && wanted.kind().isSameUnit() ? before.code() : code,
                parent == null ? before.parentId() : parent);
    }

    /** Everybody who gives to everybody who receives; a receiver of null is the unit that begins, or nobody. */
    static List<Lineage> pairs(NewRearrangement wanted) {
        Share share = wanted.to().size() > 1 && wanted.share() == Share.WHOLE ? Share.PART : wanted.share();
        List<Lineage> pairs = new ArrayList<>();
        for (UnitId from : wanted.from()) {
            if (wanted.to().isEmpty()) {
                pairs.add(new Lineage(from, null, wanted.share()));
            }
            wanted.to().forEach(to -> pairs.add(new Lineage(from, to, share)));
        }
        return pairs;
    }

    /** Nothing ends without a reason; nothing stays with a unit that ends; nothing goes to a unit that does not exist. */
    static Outcome<Integer> check(Decision decision, Rearrangement plan, Units units) {
        Long to = decision.toUnit();
        return switch (decision.choice()) {
            case CLOSE ->
                VietnameseText.cleanOrNull(decision.reason()) == null
                        ? Outcome.rejected(Rejection.onField("reason", "organisation.error.closeReason"))
                        : Outcome.done(0);
            case STAY ->
                plan.ends()
                        ? Outcome.rejected(Rejection.onField("choice", "organisation.error.stayEnds"))
                        : Outcome.done(0);
            case MOVE -> {
                if (to == null) {
                    yield plan.begins() == null
                            ? Outcome.rejected(Rejection.onField("to", "organisation.error.receiverRequired"))
                            : Outcome.done(0);
                }
                UnitSummary unit = units.find(new UnitId(to)).orElse(null);
                yield unit != null && unit.existsOn(plan.effectiveOn())
                        ? Outcome.done(0)
                        : Outcome.rejected(Rejection.onField("to", "organisation.error.receiverRequired"));
            }
        };
    }
}
