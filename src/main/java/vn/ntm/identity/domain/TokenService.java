package vn.ntm.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.TokenScope;
import vn.ntm.identity.UserId;
import vn.ntm.shared.ApplicationClock;
import vn.ntm.shared.Dates;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;

/**
 * Personal tokens: made by their owner for the post he is in, used by other programs without a session, taken back at any
 * time. What a token may do is what its owner may do in that post on that day, cut to the token's scopes.
 */
@Service
public class TokenService {

    /** Nobody remembers a token that lives longer than this. */
    static final int LONGEST_DAYS = 366;

    private static final int MOST_IN_USE = 20;
    private static final int NAME_LENGTH = 100;
    /** That a token is used is written down no oftener than this. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final AccessTokens tokens;
    private final UserAccounts accounts;
    private final SignedInUsers users;
    private final AccountTrail trail;
    private final ApplicationClock clock;

    TokenService(
            AccessTokens tokens,
            UserAccounts accounts,
            SignedInUsers users,
            AccountTrail trail,
            ApplicationClock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.users = users;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a person asks for. */
    public record Wanted(
            String name, Set<TokenScope> scopes, @Nullable LocalDate expiresOn) {}

    /** The person a request is made for, and what the token allows. */
    public record Opened(long tokenId, SignedInUser user, Set<TokenScope> scopes) {}

    /** Makes a token; its secret is in the answer and nowhere else. */
    @Transactional
    public Outcome<String> issue(Wanted wanted, SignedInUser owner) {
        List<Rejection> rejections = check(wanted, owner);
        Actor actor = owner.actor();
        LocalDate until = wanted.expiresOn();
        if (actor == null || until == null || !rejections.isEmpty()) {
            return Outcome.rejected(rejections);
        }
        String secret = TokenSecret.create();
        tokens.add(new AccessTokens.NewToken(
                owner.userId(),
                actor.membershipId(),
                wanted.name(),
                TokenSecret.sha256(secret),
                wanted.scopes(),
                clock.instant(),
                until));
        trail.own("TOKEN_ISSUED", owner, null, described(wanted.name(), wanted.scopes(), until));
        return Outcome.done(secret);
    }

    @Transactional(readOnly = true)
    public List<AccessToken> of(SignedInUser owner) {
        return tokens.of(new UserId(owner.userId()));
    }

    /** Takes one's own token back, at once. */
    @Transactional
    public boolean revoke(long id, SignedInUser owner) {
        List<AccessToken> own = of(owner);
        boolean revoked = tokens.revoke(id, new UserId(owner.userId()), clock.instant());
        if (revoked) {
            own.stream()
                    .filter(token -> token.id() == id)
                    .forEach(token -> trail.own("TOKEN_REVOKED", owner, token.name(), null));
        }
        return revoked;
    }

    /** Whoever holds this secret; empty where it is unknown, taken back, over, or its owner or post is no longer. */
    @Transactional
    public Optional<Opened> open(String secret) {
        if (!secret.startsWith(TokenSecret.PREFIX)) {
            return Optional.empty();
        }
        return tokens.bySha256(TokenSecret.sha256(secret))
                .filter(token -> token.isUsableOn(clock.today()))
                .flatMap(this::opened);
    }

    private Optional<Opened> opened(AccessToken token) {
        return accounts.findById(token.userId())
                .filter(UserAccount::isEnabled)
                .filter(account -> !account.mustChangePassword())
                .map(account -> users.inPosition(account, token.membershipId()).withoutPassword())
                .filter(user -> isPost(user.actor(), token.membershipId()))
                .map(user -> {
                    remember(token, user);
                    return new Opened(token.id(), named(user, token), token.scopes());
                });
    }

    /** The trail gets one line for each day a token is used on; what is written through it has its own lines. */
    private void remember(AccessToken token, SignedInUser user) {
        Instant now = clock.instant();
        Instant last = token.lastUsedAt();
        if (last == null || Duration.between(last, now).abs().compareTo(REMEMBERED) > 0) {
            tokens.used(token.id(), now);
        }
        if (last == null || !day(last).equals(day(now))) {
            trail.own("TOKEN_USED", user, null, token.name());
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ApplicationClock.ZONE).toLocalDate();
    }

    private static boolean isPost(@Nullable Actor actor, long membershipId) {
        return actor != null && actor.membershipId() == membershipId && actor.delegated() == null;
    }

    /** History says that it was a program that wrote. */
    private SignedInUser named(SignedInUser user, AccessToken token) {
        Actor actor = user.actor();
        return actor == null
                ? user
                : user.actingAs(new Actor(
                        actor.userId(),
                        actor.login(),
                        actor.name(),
                        actor.membershipId(),
                        actor.role(),
                        actor.unitId(),
                        actor.unitPath(),
                        actor.unitName(),
                        actor.scopePath(),
                        trail.text("identity.token.position", actor.position(), token.name()),
                        actor.readOnly()));
    }

    private List<Rejection> check(Wanted wanted, SignedInUser owner) {
        List<Rejection> rejections = new ArrayList<>();
        Actor actor = owner.actor();
        if (actor == null || actor.delegated() != null) {
            rejections.add(Rejection.of("identity.error.tokenOwnPost"));
        }
        if (wanted.name().isBlank() || wanted.name().length() > NAME_LENGTH) {
            rejections.add(Rejection.onField("name", "identity.error.tokenName"));
        }
        if (wanted.scopes().isEmpty()) {
            rejections.add(Rejection.onField("scopes", "identity.error.tokenScopes"));
        }
        LocalDate today = clock.today();
        LocalDate until = wanted.expiresOn();
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            rejections.add(Rejection.onField(
                    "until", "identity.error.tokenUntil", Dates.format(today.plusDays(LONGEST_DAYS))));
        }
        if (of(owner).stream().filter(token -> token.isUsableOn(today)).count() >= MOST_IN_USE) {
            rejections.add(Rejection.of("identity.error.tokenMany", MOST_IN_USE));
        }
        return rejections;
    }

    private static String described(String name, Set<TokenScope> scopes, LocalDate until) {
        return name + "; " + scopes.stream().map(TokenScope::code).sorted().collect(Collectors.joining(", ")) + "; "
                + Dates.format(until);
    }
}
