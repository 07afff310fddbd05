package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.assessment.domain.EvidenceDossier;
import vn.ntm.assessment.domain.EvidenceDossier.State;
import vn.ntm.assessment.domain.EvidenceDossiers;
import vn.ntm.assessment.domain.EvidenceDossiers.Page;
import vn.ntm.assessment.domain.EvidenceDossiers.Question;
import vn.ntm.identity.Actor;
import vn.ntm.ui.NotFoundException;
import vn.ntm.ui.Pager;

/** "Hồ sơ minh chứng": which commune sent the evidence of which criterion, and to which department. */
@Controller
class EvidenceDossierController {

    private static final String PATH = "/minh-chung";
    private static final int ROWS = 100;

    private final EvidenceDossiers dossiers;

    EvidenceDossierController(EvidenceDossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** A state with its count, and the address that shows only it. */
    public record Tile(State state, int count, String href, boolean current) {}

    /** The filter in the address. */
    public static class Params {

        private @Nullable Long bo;
        private Set<Long> xa = new HashSet<>();
        private @Nullable Long phong;
        private @Nullable String gui;

        Question toQuestion() {
            return new Question(bo, xa, phong, state());
        }

        @Nullable State state() {
            for (State state : State.values()) {
                if (state.code().equals(gui)) {
                    return state;
                }
            }
            return null;
        }

        /** The rest of the filter as a query, with that state. */
        String query(@Nullable State state) {
            List<String> pairs = new ArrayList<>();
            if (bo != null) {
                pairs.add("bo=" + bo);
            }
            xa.stream().sorted().forEach(commune -> pairs.add("xa=" + commune));
            if (phong != null) {
                pairs.add("phong=" + phong);
            }
            if (state != null) {
                pairs.add("gui=" + state.code());
            }
            return String.join("&", pairs);
        }

        public @Nullable Long getBo() {
            return bo;
        }

        public void setBo(@Nullable Long bo) {
            this.bo = bo;
        }

        public Set<Long> getXa() {
            return xa;
        }

        public void setXa(@Nullable Set<Long> xa) {
            this.xa = xa == null ? new HashSet<>() : xa;
        }

        public @Nullable Long getPhong() {
            return phong;
        }

        public void setPhong(@Nullable Long phong) {
            this.phong = phong;
        }

        public @Nullable String getGui() {
            return gui;
        }

        public void setGui(@Nullable String gui) {
            this.gui = gui;
        }
    }

    @GetMapping(PATH)
    String show(
            @ModelAttribute("loc") Params params,
            @RequestParam(defaultValue = "1") int trang,
            Actor actor,
            Model model) {
        Page page = dossiers.read(params.toQuestion(), actor)
                .orElseThrow(() -> new NotFoundException("criteria set", "" + params.getBo()));
        List<EvidenceDossier> all = page.dossiers();
        int from = Math.min(all.size(), (Math.max(1, trang) - 1) * ROWS);
        List<Tile> tiles = new ArrayList<>();
        for (State state : State.values()) {
            tiles.add(new Tile(state, page.count(state), PATH + "?" + params.query(state), state == params.state()));
        }
        String rest = params.query(null);
        model.addAttribute("page", page);
        model.addAttribute("rows", all.subList(from, Math.min(all.size(), from + ROWS)));
        model.addAttribute("tiles", tiles);
        model.addAttribute("everyHref", rest.isEmpty() ? PATH : PATH + "?" + rest);
        model.addAttribute("pager", Pager.of(trang, ROWS, all.size(), PATH, params.query(params.state())));
        return "assessment/dossiers";
    }
}
