package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.UnitEventKind;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.Units.Lineage;
import vn.ntm.organisation.Units.NewUnitEvent;
import vn.ntm.organisation.Units.Share;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** Recording mergers, splits and changes of kind. */
@Service
@Transactional
class UnitEvents {

    private final UnitStore store;
    private final UnitQueries queries;
    private final UnitTrail trail;
    private final UnitClosing closing;

    UnitEvents(UnitStore store, UnitQueries queries, UnitTrail trail, UnitClosing closing) {
        this.store = store;
        this.queries = queries;
        this.trail = trail;
        this.closing = closing;
    }

    /** An event whose key is known already is not recorded again. */
    Outcome<Long> record(NewUnitEvent event) {
        String key = event.key();
        Optional<Long> known = key == null ? Optional.empty() : queries.eventByKey(key);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        Map<Long, OrganisationUnit> units = units(event);
        List<Rejection> rejections = check(event, units);
        if (!rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        String document = VietnameseText.cleanOrNull(event.document());
        UnitEvent recorded = store.save(new UnitEvent(
                key,
                event.kind(),
                event.effectiveOn(),
                document,
                event.documentDate(),
                VietnameseText.cleanOrNull(event.note()),
                event.lineage().stream().map(UnitEvents::pair).collect(Collectors.toSet())));
        for (Long id : closedBy(event)) {
            closing.close(
                    Objects.requireNonNull(units.get(id)), event.effectiveOn().minusDays(1), document);
        }
        store.flush();
        trail.recorded(recorded, label(event, units), document);
        return Outcome.done(recorded.id());
    }

    private Map<Long, OrganisationUnit> units(NewUnitEvent event) {
        List<UnitId> ids = event.lineage().stream()
                .flatMap(pair -> Stream.of(Optional.of(pair.from()), Optional.ofNullable(pair.to())))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<Long, OrganisationUnit> units = new HashMap<>();
        store.findAll(ids).forEach(unit -> units.put(unit.id().value(), unit));
        return units;
    }

    private static List<Rejection> check(NewUnitEvent event, Map<Long, OrganisationUnit> units) {
        List<Rejection> rejections = new ArrayList<>();
        if (event.lineage().isEmpty()) {
            return List.of(Rejection.onField("from", "organisation.error.eventWithoutUnits"));
        }
        LocalDate day = event.effectiveOn();
        for (Lineage pair : event.lineage()) {
            OrganisationUnit from = units.get(pair.from().value());
            UnitId toId = pair.to();
            OrganisationUnit to = toId == null ? null : units.get(toId.value());
            if (from == null || (toId != null && to == null)) {
                rejections.add(Rejection.onField("from", "organisation.error.eventUnitUnknown"));
            } else if (from == to) {
                rejections.add(Rejection.onField("to", "organisation.error.eventToItself", from.name()));
            } else {
                checkPair(event.kind(), day, from, to, rejections);
            }
        }
        return rejections.stream().distinct().toList();
    }

    private static void checkPair(
            UnitEventKind kind,
            LocalDate day,
            OrganisationUnit from,
            @org.jspecify.annotations.Nullable OrganisationUnit to,
            List<Rejection> rejections) {
        LocalDate ended = from.validTo();
        LocalDate began = from.validFrom();
        if (ended != null && ended.isBefore(day.minusDays(1))) {
            rejections.add(
                    Rejection.onField("from", "organisation.error.eventAfterEnd", from.name(), Dates.format(ended)));
        }
        if (began != null && !began.isBefore(day)) {
            rejections.add(
                    Rejection.onField("from", "organisation.error.eventBeforeBegin", from.name(), Dates.format(began)));
        }
        if (to == null) {
            if (kind != UnitEventKind.GIAI_THE) {
                rejections.add(Rejection.onField("to", "organisation.error.eventWithoutReceiver"));
            }
            return;
        }
        LocalDate receiverBegan = to.validFrom();
        LocalDate receiverEnded = to.validTo();
        if ((receiverBegan != null && receiverBegan.isAfter(day))
                || (receiverEnded != null && receiverEnded.isBefore(day))) {
            rejections.add(
                    Rejection.onField("to", "organisation.error.eventReceiverAbsent", to.name(), Dates.format(day)));
        }
    }

    /** Who ends by the event: all who went over as a whole, and everybody dissolved or merged. */
    private static Set<Long> closedBy(NewUnitEvent event) {
        Set<Long> closed = new LinkedHashSet<>();
        boolean always = switch (event.kind()) {
            case GIAI_THE, NHAP_TOAN_BO, DOI_TEN, DOI_LOAI, DOI_CAP_TREN -> true;
            case DIEU_CHINH_MOT_PHAN, THANH_LAP_MOI -> false;
        };
        for (Lineage pair : event.lineage()) {
            if (always || pair.share() == Share.WHOLE) {
                closed.add(pair.from().value());
            }
        }
        return closed;
    }

    private static UnitEvent.Pair pair(Lineage lineage) {
        UnitId to = lineage.to();
        return new UnitEvent.Pair(lineage.from().value(), to == null ? null : to.value(), lineage.share());
    }

    private static String label(NewUnitEvent event, Map<Long, OrganisationUnit> units) {
        return event.kind() + ": "
                + event.lineage().stream()
                        .map(pair -> Objects.requireNonNull(
                                        units.get(pair.from().value()))
                                .name())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
