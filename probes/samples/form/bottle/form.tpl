<form method="post">
  <label>Name <input name="name" value="{{form.name}}"></label> {{errors.get("name", "")}}
  <label>Quantity <input name="quantity" value="{{form.quantity}}"></label> {{errors.get("quantity", "")}}
  <button>Order</button>
</form>
