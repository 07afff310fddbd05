package vn.ntm.assessment.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** Whoever follows more than one commune has the matrix. */
@Component
class MatrixMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        return viewer.hasAnyRole("CTX", "CBX")
                ? List.of()
                : List.of(Item.of(Group.CRITERIA, 5, "grid-3x3", "Ma trận tiêu chí", "Ma trận", MatrixController.PATH));
    }
}
