package vn.ntm.identity.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.ntm.identity.Actor;
import vn.ntm.identity.domain.AccountDirectory;
import vn.ntm.identity.domain.NewPosition;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.organisation.Units;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.VietnameseText;

/** Finds the units that a post names; asks back with a list when a name fits several (seven communes are Tân Tiến). */
@Component
class PostUnits {

    private static final int MOST_CANDIDATES = 8;

    private final Units units;
    private final AccountDirectory directory;
    private final ApplicationClock clock;

    PostUnits(Units units, AccountDirectory directory, ApplicationClock clock) {
        this.units = units;
        this.directory = directory;
        this.clock = clock;
    }

    /** A unit to choose. */
    public record Candidate(long id, String name) {}

    /** The post of the form; empty with errors beside the fields when it is not complete. */
    Optional<NewPosition> read(Actor by, PositionForm form, BindingResult errors, Model model) {
        UnitId unit = find(by, "unit", form.getUnit(), form.getUnitId(), form.getUnitAsked(), errors, model);
        form.setUnitId(unit == null ? null : unit.value());
        form.setUnitAsked(form.getUnit());
        UnitId scope = null;
        if (form.getReach() == PositionForm.Reach.UNIT) {
            if (form.getScope() == null) {
                errors.rejectValue("scope", "identity.error.scopeUnknown");
            } else {
                scope = find(by, "scope", form.getScope(), form.getScopeId(), form.getScopeAsked(), errors, model);
            }
            form.setScopeId(scope == null ? null : scope.value());
            form.setScopeAsked(form.getScope());
        }
        return errors.hasErrors() || unit == null ? Optional.empty() : Optional.of(form.toPosition(unit, scope));
    }

    private @Nullable UnitId find(
            Actor by,
            String field,
            @Nullable String typed,
            @Nullable Long chosen,
            @Nullable String asked,
            BindingResult errors,
            Model model) {
        if (typed == null) {
            return null;
        }
        String path = directory.managedPath(by);
        if (chosen != null && Objects.equals(typed, asked)) {
            Optional<UnitSummary> unit =
                    units.find(new UnitId(chosen)).filter(found -> found.path().startsWith(path));
            if (unit.isPresent()) {
                return unit.get().id();
            }
        }
        List<UnitSummary> found = units.search(typed, path, clock.today(), MOST_CANDIDATES);
        List<UnitSummary> exact = found.stream()
                .filter(unit -> same(typed, unit.name()) || same(typed, unit.nameWithParent()))
                .toList();
        if (exact.size() == 1 || found.size() == 1) {
            return (exact.size() == 1 ? exact : found).get(0).id();
        }
        if (found.isEmpty()) {
            errors.rejectValue(field, "identity.error.unitNotFound");
        } else {
            errors.rejectValue(field, "identity.error.unitSeveral");
            model.addAttribute(
                    field + "Candidates",
                    found.stream()
                            .map(unit -> new Candidate(unit.id().value(), unit.nameWithParent()))
                            .toList());
        }
        return null;
    }

    private static boolean same(String typed, String name) {
        return VietnameseText.fold(typed).equals(VietnameseText.fold(name));
    }
}
