package vn.ntm.notice.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.notice.domain.NoticeLists;
import vn.ntm.notice.domain.NoticeLists.Listing;
import vn.ntm.notice.domain.NoticeRegister;
import vn.ntm.notice.domain.NoticeRegister.Facet;
import vn.ntm.notice.domain.NoticeState;
import vn.ntm.ui.Pager;

@Controller
class NoticeListController {

    private final NoticeLists lists;

    NoticeListController(NoticeLists lists) {
        this.lists = lists;
    }

    @GetMapping("/thong-bao")
    String list(@ModelAttribute("query") NoticeListQuery query, Actor actor, Model model) {
        Listing listing = lists.list(query.filter(), query.onlyWithOverdue(), query.page(), actor);
        model.addAttribute("listing", listing);
        model.addAttribute("issuers", issuers(listing.facets()));
        model.addAttribute("years", years(listing.facets()));
        model.addAttribute("states", NoticeState.values());
        model.addAttribute("mayDraft", actor.may(Right.DRAFT_NOTICE));
        model.addAttribute(
                "pager",
                Pager.of(query.page(), NoticeRegister.PAGE_SIZE, listing.total(), "/thong-bao", query.withoutPage()));
        return "notice/list";
    }

    private static List<Choice> issuers(List<Facet> facets) {
        return facets.stream()
                .map(facet -> new Choice(Long.toString(facet.issuerId()), facet.issuerName()))
                .distinct()
                .toList();
    }

    private static List<Integer> years(List<Facet> facets) {
        return facets.stream()
                .map(Facet::year)
                .filter(year -> year != null)
                .distinct()
                .sorted((a, b) -> b - a)
                .toList();
    }
}
