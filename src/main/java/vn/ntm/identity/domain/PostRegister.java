package vn.ntm.identity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Posts;
import vn.ntm.organisation.UnitId;
import vn.ntm.shared.Dates;
import vn.ntm.shared.VietnameseText;

/** Heads of units out of the positions: a post that was held and is held by nobody now is vacant. */
@Service
@Transactional(readOnly = true)
class PostRegister implements Posts {

    private static final List<String> HEADS = List.of(
            "chu tich ubnd",
            "truong phong",
            "giam doc",
            "chanh van phong",
            "chi huy truong",
            "truong cong an",
            "truong ban");

    private final Memberships memberships;
    private final Delegations delegations;
    private final UserAccounts accounts;
    private final AccountTrail words;

    PostRegister(Memberships memberships, Delegations delegations, UserAccounts accounts, AccountTrail words) {
        this.memberships = memberships;
        this.delegations = delegations;
        this.accounts = accounts;
        this.words = words;
    }

    /** "Chủ tịch UBND xã", "Trưởng phòng": no deputies, no staff. */
    static boolean isHead(String title) {
        String folded = VietnameseText.fold(title);
        return HEADS.stream().anyMatch(folded::startsWith);
    }

    @Override
    public List<Post> headsOf(Collection<UnitId> units, LocalDate day) {
        if (units.isEmpty()) {
            return List.of();
        }
        List<Membership> heads =
                memberships
                        .findByUnitIdInOrderById(
                                units.stream().map(UnitId::value).toList())
                        .stream()
                        .filter(post -> isHead(post.title()))
                        .toList();
        Map<String, List<Membership>> byPost = heads.stream()
                .collect(Collectors.groupingBy(
                        post -> post.unitId() + "/" + VietnameseText.fold(post.title()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        StandIns standIns = standIns(heads, day);
        Map<Long, String> names = names(heads, standIns);
        List<Post> posts = new ArrayList<>();
        for (List<Membership> held : byPost.values()) {
            posts.add(post(held, standIns, names, day));
        }
        return posts;
    }

    /** Delegations in force by the post they are of, and the deputies' posts by id. */
    private record StandIns(Map<Long, Delegation> byPost, Map<Long, Membership> deputies) {}

    private Post post(List<Membership> held, StandIns standIns, Map<Long, String> names, LocalDate day) {
        Membership latest = held.get(held.size() - 1);
        List<Membership> now =
                held.stream().filter(post -> post.period().contains(day)).toList();
        if (now.isEmpty()) {
            LocalDate last = held.stream()
                    .map(post -> post.period().to())
                    .filter(Objects::nonNull)
                    .filter(end -> end.isBefore(day))
                    .max(LocalDate::compareTo)
                    .orElse(null);
            return new Post(latest.unitId(), latest.title(), null, last == null ? day : last.plusDays(1), null);
        }
        Membership holder = now.get(now.size() - 1);
        return new Post(
                holder.unitId(),
                holder.title(),
                names.getOrDefault(holder.userId().value(), ""),
                null,
                standIn(holder, standIns, names));
    }

    private StandIns standIns(List<Membership> heads, LocalDate day) {
        List<Long> ids = heads.stream().map(Membership::id).toList();
        Map<Long, Delegation> inForce = ids.isEmpty()
                ? Map.of()
                : delegations.findByFromMembershipIdInOrderByIdDesc(ids).stream()
                        .filter(each -> each.inForceOn(day))
                        .collect(Collectors.toMap(Delegation::fromMembershipId, each -> each, (one, other) -> one));
        Map<Long, Membership> deputies = inForce.isEmpty()
                ? Map.of()
                : memberships
                        .findByIdIn(inForce.values().stream()
                                .map(Delegation::toMembershipId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Membership::id, post -> post));
        return new StandIns(inForce, deputies);
    }

    private Map<Long, String> names(List<Membership> heads, StandIns standIns) {
        List<Long> people = Stream.concat(heads.stream(), standIns.deputies().values().stream())
                .map(post -> post.userId().value())
                .distinct()
                .toList();
        return people.isEmpty()
                ? Map.of()
                : accounts.findByIdIn(people).stream()
                        .collect(Collectors.toMap(account -> account.id().value(), UserAccount::displayName));
    }

    private @Nullable String standIn(Membership holder, StandIns standIns, Map<Long, String> names) {
        Delegation delegation = standIns.byPost().get(holder.id());
        Membership deputy = delegation == null ? null : standIns.deputies().get(delegation.toMembershipId());
        return delegation == null || deputy == null
                ? null
                : words.text(
                        "identity.post.standIn",
                        names.getOrDefault(deputy.userId().value(), ""),
                        deputy.title(),
                        Dates.format(delegation.validTo()));
    }
}
