package vn.ntm.openness.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import vn.ntm.identity.TokenScope;
import vn.ntm.notice.NoticeListing;
import vn.ntm.openness.web.ApiRoute.Kind;
import vn.ntm.openness.web.ApiRoute.Parameter;
import vn.ntm.organisation.AdministrativeLevel;
import vn.ntm.task.DutyListing;
import vn.ntm.task.ReportListing;

/** Every route of the interface: what guards it, describes it and is shown of it comes from this one table. */
@Component
class ApiRoutes {

    static final String BASE = "/api/v1";

    private static final Parameter ID = inPath("id");
    private static final Parameter LIMIT = query("limit", Kind.NUMBER);
    private static final Parameter AFTER = query("after", Kind.TEXT);
    private static final Parameter AS_OF = query("asOf", Kind.DAY);
    private static final Parameter UNIT = query("unit", Kind.NUMBER);

    private final List<ApiRoute> routes;

    ApiRoutes(DutyListing duties) {
        Parameter view = new Parameter("view", Kind.TEXT, false, duties.views());
        Parameter role =
                new Parameter("role", Kind.TEXT, false, List.of(DutyQuery.LEAD, DutyQuery.SUPPORTING, DutyQuery.ALL));
        Parameter text = query("text", Kind.TEXT);
        routes = List.of(
                page(
                        "duties",
                        "/duties",
                        TokenScope.READ_DUTIES,
                        DutyListing.Listed.class,
                        view,
                        text,
                        query("notice", Kind.NUMBER),
                        UNIT,
                        role,
                        query("criterion", Kind.TEXT),
                        query("ownUnit", Kind.YES_NO),
                        query("dueFrom", Kind.DAY),
                        query("dueTo", Kind.DAY),
                        AS_OF,
                        LIMIT,
                        AFTER),
                one("duty", "/duties/{id}", TokenScope.READ_DUTIES, DutyListing.Duty.class, ID),
                new ApiRoute(
                        "report",
                        HttpMethod.POST,
                        BASE + "/duties/{id}/units/{unit}/reports",
                        TokenScope.WRITE_PROGRESS,
                        DutyListing.Duty.class,
                        false,
                        ReportBody.class,
                        List.of(ID, inPath("unit"))),
                one("figures", "/figures", TokenScope.READ_DUTIES, Figures.class, AS_OF),
                page(
                        "notices",
                        "/notices",
                        TokenScope.READ_NOTICES,
                        NoticeListing.Listed.class,
                        text,
                        query("issuer", Kind.NUMBER),
                        query("year", Kind.NUMBER),
                        LIMIT,
                        AFTER),
                one("notice", "/notices/{id}", TokenScope.READ_NOTICES, NoticeListing.Whole.class, ID),
                page(
                        "units",
                        "/units",
                        TokenScope.READ_UNITS,
                        UnitView.class,
                        text,
                        query("parent", Kind.NUMBER),
                        new Parameter(
                                "level",
                                Kind.TEXT,
                                false,
                                Arrays.stream(AdministrativeLevel.values())
                                        .map(Enum::name)
                                        .toList()),
                        query("programme", Kind.YES_NO),
                        query("day", Kind.DAY),
                        LIMIT,
                        AFTER),
                one("unit", "/units/{id}", TokenScope.READ_UNITS, UnitView.class, ID),
                page("criteria-sets", "/criteria-sets", TokenScope.READ_UNITS, SetView.class, query("day", Kind.DAY)),
                page(
                        "criteria-items",
                        "/criteria-sets/{code}/items",
                        TokenScope.READ_UNITS,
                        ItemView.class,
                        inPath("code")),
                page(
                        "criteria-states",
                        "/criteria-states",
                        TokenScope.READ_CRITERIA,
                        StateView.class,
                        query("set", Kind.TEXT),
                        UNIT,
                        query("area", Kind.NUMBER),
                        new Parameter("kind", Kind.TEXT, false, StateQuery.KINDS),
                        AS_OF,
                        LIMIT,
                        AFTER),
                page(
                        "reports",
                        "/reports",
                        TokenScope.READ_REPORTS,
                        ReportListing.Listed.class,
                        query("series", Kind.NUMBER),
                        UNIT,
                        query("dueFrom", Kind.DAY),
                        query("dueTo", Kind.DAY),
                        query("lacking", Kind.YES_NO),
                        LIMIT,
                        AFTER));
    }

    List<ApiRoute> all() {
        return routes;
    }

    /** By the pattern of its handler; empty for what is no route. */
    Optional<ApiRoute> of(String method, @Nullable Object pattern) {
        return routes.stream()
                .filter(route ->
                        route.method().name().equals(method) && route.path().equals(String.valueOf(pattern)))
                .findFirst();
    }

    private static ApiRoute one(String id, String path, TokenScope scope, Class<?> response, Parameter... parameters) {
        return new ApiRoute(id, HttpMethod.GET, BASE + path, scope, response, false, null, List.of(parameters));
    }

    private static ApiRoute page(String id, String path, TokenScope scope, Class<?> item, Parameter... parameters) {
        return new ApiRoute(id, HttpMethod.GET, BASE + path, scope, item, true, null, List.of(parameters));
    }

    private static Parameter query(String name, Kind kind) {
        return new Parameter(name, kind, false, List.of());
    }

    private static Parameter inPath(String name) {
        return new Parameter(name, name.equals("code") ? Kind.TEXT : Kind.NUMBER, true, List.of());
    }
}
