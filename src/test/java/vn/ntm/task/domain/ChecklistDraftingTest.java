package vn.ntm.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ntm.criteria.CriteriaCatalogue.Item;
import vn.ntm.task.Tasks.Checklist;
import vn.ntm.task.domain.Checklists.NewLine;

class ChecklistDraftingTest {

    private static final Item CULTURE = new Item(60, 7, null, "16", "Văn hóa");
    private static final Item ENVIRONMENT = new Item(70, 7, null, "17", "Môi trường");
    private static final Item WATER = new Item(71, 7, 70L, "17.1", "Nước sạch");
    private static final List<Item> SET = List.of(CULTURE, ENVIRONMENT, WATER);

    @Test
    void theUnitsOwnCodesMakeItsLines() {
        assertThat(ChecklistDrafting.linesOf(new Checklist(true, List.of()), List.of(WATER), SET))
                .containsExactly(new NewLine("Nước sạch", 71L, "17.1"));
    }

    @Test
    void aUnitWithoutCodesGetsTheCriteriaOfTheSetButNotItsIndicators() {
        assertThat(ChecklistDrafting.linesOf(new Checklist(true, List.of()), List.of(), SET))
                .extracting(NewLine::code)
                .containsExactly("16", "17");
    }

    @Test
    void withoutTheBoxCodesMakeNoLines() {
        assertThat(ChecklistDrafting.linesOf(new Checklist(false, List.of("Sở Y tế")), List.of(WATER), SET))
                .containsExactly(NewLine.of("Sở Y tế"));
    }

    @Test
    void writtenLinesComeAfterTheCriteriaOnceEach() {
        assertThat(ChecklistDrafting.linesOf(
                        new Checklist(true, List.of("Sở Y tế", " ", "Sở Xây dựng", "Sở Y tế ")),
                        List.of(CULTURE, CULTURE),
                        SET))
                .extracting(NewLine::label)
                .containsExactly("Văn hóa", "Sở Y tế", "Sở Xây dựng");
    }
}
