package guide.comments;

class MemoryContributionStoreTest extends ContributionStoreContract {

    private final ContributionStore store = new MemoryContributionStore();

    @Override
    ContributionStore store() {
        return store;
    }
}
