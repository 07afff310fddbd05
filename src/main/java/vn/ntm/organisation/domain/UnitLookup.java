package vn.ntm.organisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.organisation.UnitId;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/** Finds the one unit that a person typed: "Xã Tân Tiến (Huyện Tràng Định)", or "#12 Xã Tân Tiến" where a name is not enough. */
@Service
@Transactional(readOnly = true)
public class UnitLookup {

    private static final Pattern BY_ID = Pattern.compile("#(\\d{1,15})(\\s.*)?");
    private static final int SHOWN = 6;

    private final UnitQueries queries;

    UnitLookup(UnitQueries queries) {
        this.queries = queries;
    }

    /** The unit meant, or a rejection of the field that says what was not found or which units it may be. */
    public Outcome<UnitSummary> one(String field, String typed, @Nullable LocalDate day) {
        Matcher id = BY_ID.matcher(typed.strip());
        if (id.matches()) {
            return queries.byIds(List.of(new UnitId(Long.parseLong(id.group(1))))).stream()
                    .findFirst()
                    .map(Outcome::done)
                    .orElseGet(() -> unknown(field, typed));
        }
        UnitSearch search = UnitSearch.of(typed, "/", day, SHOWN);
        List<UnitSummary> found = search.plain().isEmpty() ? List.of() : queries.exact(search);
        if (found.size() == 1) {
            return Outcome.done(found.get(0));
        }
        if (found.isEmpty()) {
            return unknown(field, typed);
        }
        String choices = found.stream()
                .map(unit -> "#" + unit.id() + " " + unit.nameWithParent())
                .collect(Collectors.joining("; "));
        return Outcome.rejected(Rejection.onField(field, "organisation.error.ambiguous", typed, choices));
    }

    private static Outcome<UnitSummary> unknown(String field, String typed) {
        return Outcome.rejected(Rejection.onField(field, "organisation.error.unknownUnit", typed));
    }
}
