package vn.ntm.dossier.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriUtils;
import vn.ntm.criteria.CriteriaCatalogue.Tier;
import vn.ntm.dossier.domain.DossierBoard;
import vn.ntm.dossier.domain.DossierBoard.Page;
import vn.ntm.dossier.domain.DossierBoard.Wish;
import vn.ntm.dossier.domain.DossierStatus;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.ui.Pager;

/** The board of stages of the dossiers in a person's territory. */
@Controller
class DossierBoardController {

    static final String PATH = "/ho-so";
    private static final int ROWS = 200;

    private final DossierBoard board;

    DossierBoardController(DossierBoard board) {
        this.board = board;
    }

    /** The filter in the address. */
    public static class Params {

        private @Nullable Integer nam;
        private @Nullable Tier muc;
        private @Nullable DossierStatus tt;
        private @Nullable Long dot;
        private @Nullable String q;
        private int trang = 1;

        String query() {
            List<String> pairs = new ArrayList<>();
            add(pairs, "nam", nam);
            add(pairs, "muc", muc);
            add(pairs, "tt", tt);
            add(pairs, "dot", dot);
            if (q != null && !q.isBlank()) {
                pairs.add("q=" + UriUtils.encodeQueryParam(q, "UTF-8"));
            }
            return String.join("&", pairs);
        }

        private static void add(List<String> pairs, String name, @Nullable Object value) {
            if (value != null) {
                pairs.add(name + "=" + value);
            }
        }

        /** Whether anything but the year narrows the list. */
        public boolean isNarrowed() {
            return muc != null || tt != null || dot != null || q != null && !q.isBlank();
        }

        public @Nullable Integer getNam() {
            return nam;
        }

        public void setNam(@Nullable Integer nam) {
            this.nam = nam;
        }

        public @Nullable Tier getMuc() {
            return muc;
        }

        public void setMuc(@Nullable Tier muc) {
            this.muc = muc;
        }

        public @Nullable DossierStatus getTt() {
            return tt;
        }

        public void setTt(@Nullable DossierStatus tt) {
            this.tt = tt;
        }

        public @Nullable Long getDot() {
            return dot;
        }

        public void setDot(@Nullable Long dot) {
            this.dot = dot;
        }

        public @Nullable String getQ() {
            return q;
        }

        public void setQ(@Nullable String q) {
            this.q = q;
        }

        public int getTrang() {
            return trang;
        }

        public void setTrang(int trang) {
            this.trang = trang;
        }
    }

    @GetMapping(PATH)
    String show(@ModelAttribute("loc") Params params, Actor actor, Model model) {
        Wish wish = new Wish(
                params.getNam(), params.getMuc(), params.getTt(), params.getDot(), params.getQ(), params.getTrang());
        Page page = board.page(wish, ROWS, actor);
        model.addAttribute("page", page);
        model.addAttribute("tiers", Tier.values());
        model.addAttribute("statuses", DossierStatus.values());
        model.addAttribute("cells", new StageCells());
        model.addAttribute("mayOpen", !actor.readOnly() && (actor.role().isOffice() || actor.role() == Role.CTX));
        model.addAttribute("mayLead", actor.may(Right.LEAD_VIEW));
        model.addAttribute("pager", Pager.of(params.getTrang(), ROWS, page.total(), PATH, params.query()));
        return "dossier/board";
    }
}
