package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.ntm.assessment.domain.AssessmentTeam.Member;

/** A member to add: a person or an office, with criteria and communes. */
public class MemberForm {

    private @Nullable String who;
    private @Nullable String title;
    private List<Long> criteria = new ArrayList<>();
    private List<Long> communes = new ArrayList<>();

    /** One who may be chosen: "u12" for an account, "o5" for an office. */
    record Choice(
            String value,
            String label,
            @Nullable Long userId,
            @Nullable Long officeId) {}

    /** Null where nobody of the list is chosen. */
    @Nullable Member toMember(List<Choice> choices, BindingResult binding) {
        for (Choice choice : choices) {
            if (choice.value().equals(who)) {
                return new Member(
                        0,
                        0,
                        choice.userId(),
                        choice.officeId(),
                        choice.label(),
                        title,
                        new HashSet<>(criteria),
                        new HashSet<>(communes),
                        false);
            }
        }
        binding.rejectValue("who", "assessment.error.teamMember");
        return null;
    }

    public @Nullable String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public List<Long> getCriteria() {
        return criteria;
    }

    public void setCriteria(List<Long> criteria) {
        this.criteria = criteria;
    }

    public List<Long> getCommunes() {
        return communes;
    }

    public void setCommunes(List<Long> communes) {
        this.communes = communes;
    }
}
