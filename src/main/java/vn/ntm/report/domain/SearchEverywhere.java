package vn.ntm.report.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.assessment.EvidenceSearch;
import vn.ntm.attachment.FileSearch;
import vn.ntm.criteria.CriteriaCatalogue;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.criteria.CriteriaCatalogue.SetSummary;
import vn.ntm.identity.Actor;
import vn.ntm.notice.NoticeSearch;
import vn.ntm.organisation.PlaceNames;
import vn.ntm.organisation.PlaceNames.Correction;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.SearchTerms;
import vn.ntm.shared.VietnameseText;
import vn.ntm.task.DutySearch;

/**
 * One question to everything the program holds, each part in sight of the actor only. Where nothing at all answers, a
 * place name with a slip in it is put right, and that is said.
 */
@Service
@Transactional(readOnly = true)
public class SearchEverywhere {

    private final DutySearch duties;
    private final NoticeSearch notices;
    private final EvidenceSearch evidence;
    private final FileSearch files;
    private final Places places;
    private final CriteriaCatalogue catalogue;
    private final ApplicationClock clock;

    SearchEverywhere(
            DutySearch duties,
            NoticeSearch notices,
            EvidenceSearch evidence,
            FileSearch files,
            Places places,
            CriteriaCatalogue catalogue,
            ApplicationClock clock) {
        this.duties = duties;
        this.notices = notices;
        this.evidence = evidence;
        this.files = files;
        this.places = places;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Units, and their names put right. */
    @Component
    record Places(Units units, PlaceNames names) {}

    /** A criterion or indicator, in the set it stands in. */
    public record Named(Item item, SetSummary set) {

        /** The criterion to open the set at. */
        public String criterion() {
            return item.code().split("\\.")[0];
        }
    }

    /**
     * What was found.
     *
     * @param terms what was looked for in the end
     * @param corrected the place name that was put in, null where nothing was changed
     * @param commune the commune that the words name, where the actor may see how it stands
     */
    public record Found(
            SearchTerms terms,
            @Nullable String corrected,
            List<DutySearch.Found> duties,
            NoticeSearch.Hits notices,
            List<UnitSummary> units,
            List<Named> criteria,
            @Nullable UnitSummary commune,
            List<EvidenceSearch.Found> evidence,
            List<FileSearch.Found> files) {

        boolean isEmpty() {
            return duties.isEmpty()
                    && notices.notices().isEmpty()
                    && notices.items().isEmpty()
                    && units.isEmpty()
                    && evidence.isEmpty()
                    && files.isEmpty();
        }
    }

    /** @param each how many of each kind at most */
    public Found search(String typed, Actor actor, int each) {
        SearchTerms terms = SearchTerms.of(typed);
        Found found = found(terms, typed, null, actor, each);
        if (!found.isEmpty() || terms.isEmpty()) {
            return found;
        }
        Optional<Correction> correction = places.names().correct(terms.words());
        return correction
                .map(right -> found(terms.withWords(right.words()), right.name(), right.name(), actor, each))
                .orElse(found);
    }

    private Found found(SearchTerms terms, String typed, @Nullable String corrected, Actor actor, int each) {
        // "xã Chi Lăng (huyện Tràng Định)" is understood as it was typed; what names a criterion is no name of a unit.
        String name = terms.criterion() == null ? typed : terms.phrase();
        List<UnitSummary> units = name.isEmpty() ? List.of() : places.units().search(name, "/", null, each);
        return new Found(
                terms,
                corrected,
                duties.search(terms, actor, each),
                notices.search(terms, actor, each),
                units,
                criteria(terms, each),
                commune(units, actor),
                evidence.search(terms, actor, each),
                files.search(terms, actor, each));
    }

    private @Nullable UnitSummary commune(List<UnitSummary> units, Actor actor) {
        LocalDate today = clock.today();
        return units.stream()
                .filter(unit -> unit.kind().isCommune() && unit.existsOn(today) && actor.sees(unit.path()))
                .findFirst()
                .orElse(null);
    }

    /** By the code that is named, else by the words of the name; of the sets in force. */
    private List<Named> criteria(SearchTerms terms, int each) {
        List<Named> named = new ArrayList<>();
        for (SetSummary set : catalogue.inForce(clock.today())) {
            for (Item item : catalogue.itemsOf(set.id())) {
                if (named.size() < each && matches(item, terms)) {
                    named.add(new Named(item, set));
                }
            }
        }
        return named;
    }

    private static boolean matches(Item item, SearchTerms terms) {
        if (terms.criterion() != null) {
            return item.code().equals(terms.criterion());
        }
        String name = " " + VietnameseText.fold(item.name()).replaceAll("[^a-z0-9]+", " ") + " ";
        return !terms.words().isEmpty() && name.contains(" " + terms.phrase() + " ");
    }
}
