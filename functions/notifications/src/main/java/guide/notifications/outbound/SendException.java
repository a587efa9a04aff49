package guide.notifications.outbound;

/// A request got no answer; [HttpSender] makes a result of it.
final class SendException extends Exception {

    private static final long serialVersionUID = 1L;

    private final SendFault fault;

    SendException(SendFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    SendException(SendFault fault, Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    SendFault fault() {
        return fault;
    }
}
