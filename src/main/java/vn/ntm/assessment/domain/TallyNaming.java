package vn.ntm.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ntm.assessment.LinkableDuties;
import vn.ntm.assessment.Tallies.Named;
import vn.ntm.assessment.Tallies.NewNames;
import vn.ntm.assessment.Tallies.Tally;
import vn.ntm.assessment.TallyKind;
import vn.ntm.assessment.domain.TallyStore.Name;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** What typed names mean: codes of the counted set, bodies of the directory, or words alone. */
@Component
class TallyNaming {

    private final CriteriaCatalogue catalogue;
    private final Units units;
    private final ObjectProvider<LinkableDuties> duties; // lazily, and absent where this module runs alone

    TallyNaming(CriteriaCatalogue catalogue, Units units, ObjectProvider<LinkableDuties> duties) {
        this.catalogue = catalogue;
        this.units = units;
        this.duties = duties;
    }

    Outcome<List<Name>> read(Tally tally, UnitSummary unit, NewNames wanted) {
        UnitId agency = null;
        String who = VietnameseText.cleanOrNull(wanted.agency());
        if (who != null) {
            agency = body(who, unit, tally.day());
            if (agency == null) {
                return Outcome.rejected(Rejection.onField("agency", "assessment.error.tallyAgency", who));
            }
        }
        Long task = wanted.taskId();
        if (task != null && dutiesOf(unit).stream().noneMatch(duty -> duty.id() == task)) {
            return Outcome.rejected(Rejection.onField("taskId", "assessment.error.tallyTask"));
        }
        Map<String, Name> names = new LinkedHashMap<>();
        Rejection wrong = codes(tally, wanted, agency, names);
        wrong = wrong == null ? words(tally, unit, wanted, agency, names) : wrong;
        if (wrong == null && names.isEmpty()) {
            wrong = Rejection.onField("words", "assessment.error.tallyNames");
        }
        return wrong == null ? Outcome.done(List.copyOf(names.values())) : Outcome.rejected(wrong);
    }

    List<LinkableDuties.Duty> dutiesOf(UnitSummary unit) {
        LinkableDuties source = duties.getIfAvailable();
        return source == null ? List.of() : source.of(unit);
    }

    private @Nullable Rejection codes(Tally tally, NewNames wanted, @Nullable UnitId agency, Map<String, Name> names) {
        Long set = tally.setId();
        if (wanted.codes().isEmpty()) {
            return null;
        }
        Map<String, Item> countable = set == null ? Map.of() : countable(set, tally.kind());
        for (String code : wanted.codes()) {
            Item item = countable.get(code);
            if (item == null) {
                return Rejection.onField("codes", "assessment.error.tallyCode", code);
            }
            if (tally.names().stream().anyMatch(name -> Objects.equals(name.itemId(), item.id()))) {
                return Rejection.onField("codes", "assessment.error.tallyNamed", code);
            }
            names.put(code, new Name(item.id(), null, item.name(), wanted.met(), agency, wanted.taskId()));
        }
        return null;
    }

    /** What the count counts, by code: criteria, or everything assessed by itself. */
    private Map<String, Item> countable(long set, TallyKind kind) {
        SetStructure structure = new SetStructure(set, catalogue.itemsOf(set));
        Map<String, Item> items = new LinkedHashMap<>();
        List<Item> counted = kind == TallyKind.CRITERIA
                ? structure.parts().stream().map(SetStructure.Part::criterion).toList()
                : structure.assessed();
        counted.forEach(item -> items.put(item.code(), item));
        return items;
    }

    private @Nullable Rejection words(
            Tally tally, UnitSummary unit, NewNames wanted, @Nullable UnitId agency, Map<String, Name> names) {
        for (String word : wanted.words()) {
            String name = VietnameseText.clean(word);
            if (name.length() > TallyRules.LONGEST) {
                return Rejection.onField("words", "assessment.error.tooLong", TallyRules.LONGEST);
            }
            UnitId body = tally.kind().isOfSet() ? null : body(name, unit, tally.day());
            boolean known = tally.names().stream().anyMatch(other -> isSame(other, name, body));
            String key = body == null ? VietnameseText.fold(name) : "#" + body;
            boolean twice =
                    names.putIfAbsent(key, new Name(null, body, name, wanted.met(), agency, wanted.taskId())) != null;
            if (known || twice) {
                return Rejection.onField("words", "assessment.error.tallyNamed", name);
            }
        }
        return null;
    }

    private static boolean isSame(Named other, String name, @Nullable UnitId body) {
        return body != null && body.equals(other.unitId())
                || VietnameseText.fold(other.name()).equals(VietnameseText.fold(name));
    }

    /** The body of that name under the unit, else under what lies above it: "Sở Xây dựng" is the province's. */
    private @Nullable UnitId body(String name, UnitSummary unit, LocalDate day) {
        List<UnitSummary> areas =
                new ArrayList<>(units.findAll(UnitId.ofPath(unit.path())).values());
        areas.sort(Comparator.comparingInt((UnitSummary area) -> area.path().length())
                .reversed());
        for (UnitSummary area : areas) {
            List<UnitSummary> found = units.named(name, area.path(), day);
            if (found.size() == 1) {
                return found.get(0).id();
            }
        }
        return null;
    }
}
