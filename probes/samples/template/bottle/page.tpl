<h1>Hello, {{name}}!</h1>
<ul>\\
% for day in days:
<li>{{day}}</li>\\
% end
</ul>
