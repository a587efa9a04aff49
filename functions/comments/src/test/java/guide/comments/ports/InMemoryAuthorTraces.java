package guide.comments.ports;

import guide.comments.domain.AuthorId;
import guide.comments.domain.ContributionId;
import guide.comments.domain.EarlierText;

import java.util.List;

/// What is kept about authors, in memory; without a catalogue nobody has a credit.
record InMemoryAuthorTraces(InMemoryState state) implements AuthorTraces {

    @Override
    public long approvals(AuthorId author) {
        return state.approvals.getOrDefault(author, 0L);
    }

    @Override
    public List<EarlierText> earlier(ContributionId id) {
        return state.earlier(id);
    }

    @Override
    public Page<Credit> credits(AuthorId author, String after, int limit) {
        return new Page<>(List.of(), "");
    }

    @Override
    public void forgetReasons(ContributionId id) {
        state.log.replaceAll(each -> id.text().equals(each.subject()) ? each.because("") : each);
        state.decided.computeIfPresent(
                id,
                (_, was) -> new InMemoryState.Decided(was.author(), was.logEntry().because("")));
    }

    @Override
    public void forgetCredit(AuthorId author, ContributionId id) {}

    @Override
    public void forgetTrust(AuthorId author) {
        state.approvals.remove(author);
    }
}
