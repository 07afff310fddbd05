package vn.ntm.identity.domain;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.identity.MailAddresses;
import vn.ntm.identity.UserId;
import vn.ntm.shared.Outcome;
import vn.ntm.shared.Rejection;
import vn.ntm.shared.VietnameseText;

/** The mail addresses of accounts: entered by the person, or by whoever manages the account. */
@Service
public class MailAddressBook implements MailAddresses {

    private static final int LONGEST = 254;
    /** Only what mail programs agree on; no second @, no blank, no line break that could add a header. */
    private static final Pattern SHAPE = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    private final MailAddressStore store;
    private final UserAccounts accounts;
    private final AccountScope scope;
    private final AccountTrail trail;

    MailAddressBook(MailAddressStore store, UserAccounts accounts, AccountScope scope, AccountTrail trail) {
        this.store = store;
        this.accounts = accounts;
        this.scope = scope;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> of(UserId user) {
        return store.find(user);
    }

    @Override
    @Transactional
    public Outcome<UserId> change(Actor self, @Nullable String address) {
        return change(self, accounts.findById(self.userId().value()).orElseThrow(), address);
    }

    /** Somebody who manages the account changes it. */
    @Transactional
    public Outcome<UserId> changeOf(long account, @Nullable String address, Actor by) {
        return change(by, scope.changeable(by, account), address);
    }

    private Outcome<UserId> change(Actor by, UserAccount account, @Nullable String typed) {
        String clean = VietnameseText.clean(typed).toLowerCase(Locale.ROOT);
        if (!clean.isEmpty()
                && (clean.length() > LONGEST || !SHAPE.matcher(clean).matches())) {
            return Outcome.rejected(Rejection.onField("email", "identity.error.email"));
        }
        String before = store.find(account.id()).orElse("");
        if (!Objects.equals(before, clean)) {
            store.change(account.id(), clean.isEmpty() ? null : clean);
            trail.managed("MAIL_ADDRESS_CHANGED", by, account, by.unitId(), before, clean, null);
        }
        return Outcome.done(account.id());
    }
}
