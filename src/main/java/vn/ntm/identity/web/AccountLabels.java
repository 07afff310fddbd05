package vn.ntm.identity.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Role;
import vn.ntm.identity.domain.AccountQueries.State;

/** The words for roles and states of accounts. */
@Component
class AccountLabels {

    private final MessageSource messages;

    AccountLabels(MessageSource messages) {
        this.messages = messages;
    }

    /** An entry of a list to choose from. */
    public record Option(String value, String label) {}

    /** How a state looks: never by colour alone. */
    public record StateTag(String cssClass, String icon, String label) {}

    String role(Role role) {
        return text("identity.role." + role);
    }

    List<Option> roles(Set<Role> roles) {
        return roles.stream()
                .sorted(Comparator.comparingInt(Role::ordinal))
                .map(role -> new Option(role.name(), role(role)))
                .toList();
    }

    List<Option> states() {
        return List.of(State.values()).stream()
                .map(state -> new Option(state.name(), text("identity.state." + state)))
                .toList();
    }

    StateTag tag(State state) {
        String label = text("identity.state." + state);
        return switch (state) {
            case ACTIVE -> new StateTag("t-done", "check2", label);
            case LOCKED -> new StateTag("t-soon", "lock", label);
            case DISABLED -> new StateTag("t-none", "slash-circle", label);
            case IDLE -> new StateTag("t-wait", "person-dash", label);
        };
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag("vi-VN"));
    }
}
