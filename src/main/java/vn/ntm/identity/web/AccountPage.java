package vn.ntm.identity.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ntm.identity.Actor;
import vn.ntm.identity.MailAddresses;
import vn.ntm.identity.UserId;
import vn.ntm.identity.domain.AccountDirectory;
import vn.ntm.identity.domain.AccountQueries;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;

/** Fills the page of one account. */
@Component
class AccountPage {

    static final String VIEW = "identity/account";

    private final AccountDirectory directory;
    private final AccountLabels labels;
    private final ApplicationClock clock;
    private final MailAddresses addresses;

    AccountPage(AccountDirectory directory, AccountLabels labels, ApplicationClock clock, MailAddresses addresses) {
        this.addresses = addresses;
        this.directory = directory;
        this.labels = labels;
        this.clock = clock;
    }

    /** Head of the page. */
    public record Head(
            String path,
            String login,
            String name,
            AccountLabels.StateTag state,
            boolean enabled,
            String lockedUntil,
            boolean mustChangePassword,
            String lastLogin,
            String createdAt,
            int version,
            boolean changeable,
            boolean self) {}

    /** A post. */
    public record Post(
            long id,
            String title,
            String unit,
            String role,
            String scope,
            String period,
            boolean valid,
            boolean unitClosed,
            boolean endable,
            int version) {}

    void fill(Actor actor, long id, Model model) {
        AccountDirectory.Shown shown = directory.show(actor, id);
        model.addAttribute("head", head(actor, shown));
        model.addAttribute("email", addresses.of(new UserId(id)).orElse(""));
        model.addAttribute(
                "posts", shown.posts().stream().map(post -> post(actor, post)).toList());
        model.addAttribute("today", Dates.format(clock.today()));
        model.addAttribute("back", "/nguoi-dung");
    }

    private Head head(Actor actor, AccountDirectory.Shown shown) {
        AccountQueries.Account account = shown.account();
        boolean idle = shown.posts().stream().noneMatch(AccountQueries.Post::valid);
        AccountQueries.State state = !account.enabled()
                ? AccountQueries.State.DISABLED
                : account.lockedUntil() != null
                        ? AccountQueries.State.LOCKED
                        : idle ? AccountQueries.State.IDLE : AccountQueries.State.ACTIVE;
        return new Head(
                "/nguoi-dung/" + account.id(),
                account.login(),
                account.name(),
                labels.tag(state),
                account.enabled(),
                Dates.format(account.lockedUntil()),
                account.mustChangePassword(),
                Dates.format(account.lastLogin()),
                Dates.format(account.createdAt()),
                account.version(),
                shown.changeable(),
                actor.userId().value() == account.id());
    }

    private Post post(Actor actor, AccountQueries.Post post) {
        String scope = post.scope();
        LocalDate to = post.to();
        boolean over = to != null && to.isBefore(clock.today());
        return new Post(
                post.id(),
                post.title(),
                post.parent() == null ? post.unit() : post.unit() + " (" + post.parent() + ")",
                labels.role(post.role()),
                post.everything()
                        ? labels.text("identity.scope.everything")
                        : scope == null ? labels.text("identity.scope.ownUnit") : scope,
                period(post.from(), to),
                post.valid(),
                post.unitClosed(),
                !over
                        && actor.role().grantable().contains(post.role())
                        && post.unitPath().startsWith(directory.managedPath(actor)),
                post.version());
    }

    private String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return labels.text("identity.period.always");
        }
        if (to == null) {
            return labels.text("identity.period.from", Dates.format(from));
        }
        return from == null
                ? labels.text("identity.period.to", Dates.format(to))
                : Dates.format(from) + " – " + Dates.format(to);
    }
}
