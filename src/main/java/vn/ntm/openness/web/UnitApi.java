package vn.ntm.openness.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitListing;
import vn.ntm.organisation.UnitListing.Wanted;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.ui.NotFoundException;

/** The directory of units for programs; like its pages, the same for everybody who may enter. */
@RestController
@RequestMapping(ApiRoutes.BASE + "/units")
class UnitApi {

    private final Units units;
    private final UnitListing listing;
    private final ApplicationClock clock;

    UnitApi(Units units, UnitListing listing, ApplicationClock clock) {
        this.units = units;
        this.listing = listing;
        this.clock = clock;
    }

    @GetMapping
    ApiPage<UnitView> list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Long parent,
            @RequestParam(required = false) @Nullable AdministrativeLevel level,
            @RequestParam(required = false) @Nullable Boolean programme,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        LocalDate asked = day == null ? clock.today() : day;
        int size = ApiPage.limit(limit);
        if (text != null) {
            // The best matches; whoever wants all of them asks more closely.
            return ApiPage.whole(views(units.search(text, "/", asked, size)));
        }
        Wanted wanted = new Wanted(
                "/", parent == null ? null : new UnitId(parent), level, Boolean.TRUE.equals(programme), asked);
        long from = after == null ? 0 : BadParameterException.place(after);
        return ApiPage.cut(views(listing.list(wanted, from, size + 1)), size, UnitView::id);
    }

    @GetMapping("/{id}")
    UnitView find(@PathVariable long id) {
        return units.find(new UnitId(id)).map(UnitView::of).orElseThrow(() -> new NotFoundException("unit", id));
    }

    private static List<UnitView> views(List<UnitSummary> found) {
        return found.stream().map(UnitView::of).toList();
    }
}
