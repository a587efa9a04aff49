package guide.comments.blocks;

import guide.comments.domain.AuthorId;
import guide.comments.domain.Held;
import guide.comments.domain.HoldReason;
import guide.comments.domain.ThreadKey;
import guide.comments.spam.AddressHasher;
import guide.comments.spam.SpamCandidate;
import guide.lambda.problem.Problem;
import guide.lambda.problem.ProblemException;
import guide.lambda.problem.ServiceUnavailableException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Whether somebody, or what they write, is blocked: one batched read for each look, and the words
/// from memory. What cannot be looked up holds.
public final class BlockCheck {

    private final Blocks blocks;
    private final AddressHasher addressHasher;
    private final InstantSource clock;
    private final BlockedWords words = new BlockedWords();

    public BlockCheck(Blocks blocks, AddressHasher addressHasher, InstantSource clock) {
        this.blocks = blocks;
        this.addressHasher = addressHasher;
        this.clock = clock;
    }

    /// Why it is held; empty when nothing of it is blocked.
    ///
    /// @throws ProblemException 403 when it meets a block that refuses
    public List<HoldReason> reasons(SpamCandidate sent) {
        List<Block> met;
        try {
            met = met(sent, clock.instant());
        } catch (ServiceUnavailableException e) {
            return List.of(new HoldReason(Held.BLOCKED, "This check could not be run."));
        }
        met.stream()
                .filter(block -> block.action() == BlockAction.REFUSE)
                .findFirst()
                .ifPresent(BlockCheck::refuse);
        return met.stream().map(BlockCheck::reason).toList();
    }

    /// A vote cannot be held, so any block of its voter, their address or their network refuses it,
    /// unless it is for one site.
    ///
    /// @return false for a vote that is not to be counted, without its voter noticing
    /// @throws ProblemException 403
    public boolean admitsVoter(AuthorId voter, String address) {
        Instant now = clock.instant();
        List<Block> met =
                blocks.among(keys(voter.value(), address, null)).stream()
                        .filter(block -> !block.isOver(now) && block.site() == null)
                        .toList();
        met.stream()
                .filter(block -> block.action() != BlockAction.DISCARD)
                .findFirst()
                .ifPresent(BlockCheck::refuse);
        return met.isEmpty();
    }

    private List<Block> met(SpamCandidate sent, Instant now) {
        List<Block> met =
                new ArrayList<>(blocks.among(keys(sent.author(), sent.address(), sent.email())));
        met.addAll(words.in(sent.name() + "\n" + sent.visible().text(), blocks.words()));
        ThreadKey thread = ThreadKey.stored(sent.thread());
        met.removeIf(block -> block.isOver(now) || !block.isFor(thread));
        return met;
    }

    private List<BlockKey> keys(String author, String address, @Nullable String email) {
        List<BlockKey> keys = new ArrayList<>();
        keys.add(BlockKey.of(BlockKind.AUTHOR, author));
        addressHasher
                .handles(address)
                .forEach(handle -> keys.add(BlockKey.of(BlockKind.ADDRESS, handle)));
        addressHasher
                .networkHandles(address)
                .forEach(handle -> keys.add(BlockKey.of(BlockKind.NETWORK, handle)));
        if (email != null) {
            Stream.of(email, email.substring(email.lastIndexOf('@')))
                    .forEach(each -> keys.add(BlockKey.of(BlockKind.EMAIL, each)));
        }
        return keys;
    }

    private static void refuse(Block block) {
        boolean isWord = block.kind() == BlockKind.WORD;
        throw new ProblemException(
                new Problem.Forbidden(
                        isWord
                                ? "holds words that are not taken here"
                                : "comes from somebody whom the moderators have blocked"
                                        + block.untilText()));
    }

    private static HoldReason reason(Block block) {
        String what =
                switch (block.kind()) {
                    case AUTHOR -> "The author";
                    case ADDRESS -> "The address";
                    case NETWORK -> "The network";
                    case EMAIL -> "The e-mail address";
                    case WORD -> "\"" + block.value() + "\"";
                };
        return new HoldReason(
                block.action() == BlockAction.DISCARD ? Held.SILENT : Held.BLOCKED,
                what + " is blocked" + block.untilText() + ".");
    }
}
