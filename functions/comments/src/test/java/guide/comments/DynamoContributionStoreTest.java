package guide.comments;

class DynamoContributionStoreTest extends ContributionStoreContract {

    private final ContributionStore store =
            new DynamoContributionStore(LocalTables.CLIENT, LocalTables.COMMENTS);

    @Override
    ContributionStore store() {
        return store;
    }
}
