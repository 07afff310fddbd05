package vn.ntm.openness.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ntm.identity.Actor;
import vn.ntm.notice.NoticeListing;
import vn.ntm.notice.NoticeListing.Listed;
import vn.ntm.notice.NoticeListing.Wanted;
import vn.ntm.notice.NoticeListing.Whole;
import vn.ntm.organisation.UnitId;
import vn.ntm.ui.NotFoundException;

/** Notices for programs. */
@RestController
@RequestMapping(ApiRoutes.BASE + "/notices")
class NoticeApi {

    private final NoticeListing notices;

    NoticeApi(NoticeListing notices) {
        this.notices = notices;
    }

    @GetMapping
    ApiPage<Listed> list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Long issuer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        int size = ApiPage.limit(limit);
        Wanted wanted = new Wanted(
                text,
                issuer == null ? null : new UnitId(issuer),
                year,
                after == null ? null : BadParameterException.place(after));
        return ApiPage.cut(notices.list(wanted, size + 1, actor), size, Listed::id);
    }

    @GetMapping("/{id}")
    Whole find(@PathVariable long id, Actor actor) {
        return notices.find(id, actor).orElseThrow(() -> new NotFoundException("notice", id));
    }
}
