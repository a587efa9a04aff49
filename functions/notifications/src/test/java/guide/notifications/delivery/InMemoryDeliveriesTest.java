package guide.notifications.delivery;

class InMemoryDeliveriesTest extends DeliveriesContract {

    InMemoryDeliveriesTest() {
        super(new InMemoryDeliveries());
    }
}
