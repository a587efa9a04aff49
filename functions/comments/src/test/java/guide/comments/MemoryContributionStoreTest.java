package guide.comments;

class MemoryContributionStoreTest extends ContributionStoreContract {

    private final MemoryContributionStore store = new MemoryContributionStore();

    @Override
    ContributionStore store() {
        return store;
    }

    @Override
    void close(ThreadKey thread) {
        store.close(thread);
    }
}
