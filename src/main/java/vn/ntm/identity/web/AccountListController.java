package vn.ntm.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Role;
import vn.ntm.identity.domain.AccountDirectory;
import vn.ntm.identity.domain.AccountQueries;
import vn.ntm.shared.Dates;
import vn.ntm.ui.Pager;

/** The accounts in a manager's charge. */
@Controller
class AccountListController {

    private final AccountDirectory directory;
    private final AccountLabels labels;

    AccountListController(AccountDirectory directory, AccountLabels labels) {
        this.directory = directory;
        this.labels = labels;
    }

    /** A line of the list. */
    public record Row(
            String path,
            String name,
            String login,
            String position,
            String unit,
            String role,
            String lastLogin,
            AccountLabels.StateTag state,
            String more) {}

    /** What was asked for, as text of the fields. */
    public record Question(String text, String role, String state) {
        public boolean asks() {
            return !(text + role + state).isEmpty();
        }
    }

    @GetMapping("/nguoi-dung")
    String list(
            Actor actor,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(name = "vai-tro", required = false) @Nullable String roleName,
            @RequestParam(name = "trang-thai", required = false) @Nullable String stateName,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        Role role = choice(Role.class, roleName);
        AccountQueries.State state = choice(AccountQueries.State.class, stateName);
        Question question = new Question(
                text == null ? "" : text, role == null ? "" : role.name(), state == null ? "" : state.name());
        int shown = Math.max(1, Math.min(page, 100_000));
        AccountQueries.Found found = directory.list(actor, question.text(), role, state, shown);
        model.addAttribute("rows", found.rows().stream().map(this::row).toList());
        model.addAttribute("question", question);
        model.addAttribute("roles", labels.roles(EnumSet.allOf(Role.class)));
        model.addAttribute("states", labels.states());
        model.addAttribute(
                "pager", Pager.of(shown, AccountDirectory.pageSize(), found.total(), "/nguoi-dung", query(question)));
        return "identity/accounts";
    }

    private Row row(AccountQueries.Row row) {
        Role role = row.role();
        String title = row.title();
        String unit = row.unit();
        int others = row.validPosts() - 1;
        return new Row(
                "/nguoi-dung/" + row.id(),
                row.name(),
                row.login(),
                title == null ? "" : title,
                unit == null ? "" : row.parent() == null ? unit : unit + " (" + row.parent() + ")",
                role == null ? "" : labels.role(role),
                Dates.format(row.lastLogin()),
                labels.tag(row.state()),
                others > 0 ? labels.text("identity.accounts.morePosts", others) : "");
    }

    private static String query(Question question) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("q", question.text());
        given.put("vai-tro", question.role());
        given.put("trang-thai", question.state());
        return given.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
